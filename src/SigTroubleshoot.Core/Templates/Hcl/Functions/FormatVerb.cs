using System.Globalization;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>A verb of <c>format</c>, such as <c>%s</c> or <c>%03d</c>.</summary>
/// <param name="Kind">The letter.</param>
/// <param name="Flags">What is between the percent sign and the letter.</param>
internal readonly record struct FormatVerb(char Kind, string Flags)
{
    /// <summary>Whether it writes a value as it is.</summary>
    public bool IsPlain => Kind is 's' or 'v' or 'd' && Flags.Length == 0;

    /// <summary>Reads a verb.</summary>
    /// <param name="format">The format.</param>
    /// <param name="at">The percent sign; afterward the letter.</param>
    public static FormatVerb Read(string format, ref int at)
    {
        var start = ++at;
        while (at < format.Length && !char.IsLetter(format[at]) && format[at] != '%')
            at++;
        return at < format.Length ? new(format[at], format.Substring(start, at - start)) : new('\0', "");
    }

    /// <summary>Writes a known value; null if the verb cannot.</summary>
    public string? Write(TemplateValue value)
    {
        var text = HclText.Of(value);
        if (text is null)
            return null;
        if (Kind == 'q' && Flags.Length == 0)
            return "\"" + text + "\"";
        if (Kind is not ('s' or 'v' or 'd') || (Kind == 'd' && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            return null;
        if (Flags.Length == 0)
            return text;
        var isLeft = Flags[0] == '-';
        var pad = Flags[0] == '0' && Kind != 's' ? '0' : ' ';
        return int.TryParse(Flags.TrimStart('-', '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width < 1000
            ? isLeft ? text.PadRight(width) : text.PadLeft(width, pad)
            : null;
    }
}
