namespace SigTroubleshoot.Unit.Processes;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The full path.</summary>
    internal string Path { get; } = Directory.CreateTempSubdirectory("sig-unit-").FullName;

    /// <summary>Writes a file into it and returns the file's name.</summary>
    internal string Write(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        return name;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
