namespace SigTroubleshoot.Secrets;

/// <summary>How a character is written.</summary>
internal enum EscapeForm
{
    /// <summary>As itself.</summary>
    None,

    /// <summary>With backslashes, as in JSON: <c>\"</c>, <c>\u0022</c>.</summary>
    Backslash,

    /// <summary>With a percent sign, as in an address: <c>%22</c>, <c>%2522</c>.</summary>
    Percent,

    /// <summary>As an HTML or XML entity: <c>&amp;quot;</c>.</summary>
    Entity,
}
