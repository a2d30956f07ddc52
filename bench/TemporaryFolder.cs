namespace SigTroubleshoot.Bench;

/// <summary>A folder that is gone afterwards, with all that was written to it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("sig-bench-").FullName;

    /// <summary>A file or folder in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
