namespace SigTroubleshoot.Diagnosis;

/// <summary>How a finding says where it was read.</summary>
internal static class SourceName
{
    /// <summary>The file or record, with the format in parentheses; the format alone where the input has no name.</summary>
    public static string Of(string source, string? format) => (source, format) switch
    {
        (_, null or "") => source,
        ("", _) => format!,
        _ => $"{source} ({format})",
    };
}
