namespace SigTroubleshoot.Templates.Values;

/// <summary>Where a value is written: where a user edits it.</summary>
/// <param name="File">The file; null if the value is written nowhere, such as that of a parameter of the cmdlet.</param>
/// <param name="Offset">The offset in the file's text.</param>
internal readonly record struct SourcePlace(SourceFile? File, int Offset)
{
    /// <summary>Nowhere.</summary>
    public static readonly SourcePlace None;

    /// <summary>The position that a user sees; null if it is nowhere.</summary>
    public FilePosition? Position => File?.Locate(Offset);
}
