namespace SigTroubleshoot.Text;

/// <summary>Values by name, as messages, commands, and findings use them.</summary>
internal static class NamedValues
{
    /// <summary>The values that are not empty; names ignore case.</summary>
    public static Dictionary<string, string> Of(params (string Name, string? Value)[] values)
    {
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                named[name] = value!;
        }

        return named;
    }
}
