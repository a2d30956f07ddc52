namespace SigTroubleshoot.Settings;

/// <summary>The lines of a block in a file.</summary>
/// <param name="First">The first line, counted from 1.</param>
/// <param name="Last">The last line; it belongs to the block.</param>
internal readonly record struct LineRange(int First, int Last)
{
    /// <summary>Whether a line belongs to the block.</summary>
    public bool Contains(int line) => line >= First && line <= Last;
}
