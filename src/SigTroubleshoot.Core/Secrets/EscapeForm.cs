namespace SigTroubleshoot.Secrets;

/// <summary>How a character is escaped.</summary>
internal enum EscapeForm
{
    /// <summary>Not escaped.</summary>
    None,

    /// <summary>With backslashes, as in JSON: <c>\"</c>, <c>\u0022</c>.</summary>
    Backslash,

    /// <summary>Percent-encoded, as in an address: <c>%22</c>, <c>%2522</c>.</summary>
    Percent,

    /// <summary>As an HTML or XML entity: <c>&amp;quot;</c>.</summary>
    Entity,
}
