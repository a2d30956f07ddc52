namespace SigTroubleshoot.Errors.Readers;

/// <summary>All readers.</summary>
internal static class ErrorReaders
{
    /// <summary>All readers.</summary>
    public static IReadOnlyList<IErrorReader> All { get; } = [];
}
