using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>A step of the address of a module: <c>module.vm[0]</c> or <c>module.vm["a"]</c>.</summary>
/// <param name="Name">The name of the call.</param>
/// <param name="Index">The index or key; null value if there is none.</param>
internal sealed record ModuleAddress(string Name, TemplateValue Index)
{
    /// <summary>Reads the address of a module.</summary>
    public static IReadOnlyList<ModuleAddress> Parse(string address)
    {
        List<ModuleAddress> steps = [];
        for (var at = 0; at < address.Length;)
        {
            const string Prefix = "module.";
            if (string.CompareOrdinal(address, at, Prefix, 0, Prefix.Length) != 0)
                break;
            at += Prefix.Length;
            var end = address.IndexOfAny(['.', '['], at);
            if (end < 0)
                end = address.Length;
            var name = address.Substring(at, end - at);
            at = end;
            TemplateValue index = NullValue.Absent;
            if (at < address.Length && address[at] == '[')
            {
                var isText = at + 1 < address.Length && address[at + 1] == '"';
                var close = address.IndexOf(isText ? "\"]" : "]", at + 1, StringComparison.Ordinal);
                if (close < 0)
                    break;
                var text = address.Substring(at + (isText ? 2 : 1), close - at - (isText ? 2 : 1));
                index = isText ? new TextValue(text, SourcePlace.None) : new NumberValue(text, SourcePlace.None);
                at = close + (isText ? 2 : 1);
            }

            steps.Add(new ModuleAddress(name, index));
            if (at < address.Length && address[at] == '.')
                at++;
        }

        return steps;
    }

    /// <summary>The step as it is written in an address.</summary>
    public override string ToString() => "module." + Name + Index switch
    {
        TextValue text => "[\"" + text.Text + "\"]",
        NumberValue number => "[" + number.Text + "]",
        _ => "",
    };
}
