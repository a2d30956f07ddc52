namespace SigTroubleshoot.Text.Tables;

/// <summary>
/// What the build computed from the rules, so that a process need not compute it. It lies beside the assembly, and it is
/// used only if it was computed from exactly that assembly: it names the module version ID, which every build changes.
/// </summary>
internal sealed class TableFile
{
    /// <summary>The extension of the file; the rest of its name is that of the assembly.</summary>
    public const string Extension = ".tables";

    // Four letters and the version of the format.
    private const ulong Signature = 0x0000_0001_5447_4953;

    private const int OwnerAt = sizeof(ulong);
    private const int SectionsAt = OwnerAt + 16;

    private readonly byte[] _bytes;

    private TableFile(byte[] bytes) => _bytes = bytes;

    /// <summary>The file beside this assembly; null if there is none, or it belongs to another build.</summary>
    public static TableFile? OfThisAssembly()
    {
        var module = typeof(TableFile).Module;
        var assembly = module.FullyQualifiedName;
        try
        {
            var path = Path.ChangeExtension(assembly, Extension);
            return File.Exists(path) ? Open(File.ReadAllBytes(path), module.ModuleVersionId) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            // An assembly that was loaded from memory has no path. What the file would say is computed instead.
            return null;
        }
    }

    /// <summary>Opens a file that was computed from an assembly.</summary>
    /// <param name="bytes">The contents of the file.</param>
    /// <param name="owner">The module version ID of the assembly.</param>
    /// <returns>The file; null if it is truncated or belongs to another assembly.</returns>
    public static TableFile? Open(byte[] bytes, Guid owner)
    {
        if (bytes.Length < SectionsAt + sizeof(int) || BitConverter.ToUInt64(bytes, 0) != Signature || BitConverter.ToInt32(bytes, SectionsAt) != bytes.Length)
            return null;
        var id = owner.ToByteArray();
        for (var i = 0; i < id.Length; i++)
        {
            if (bytes[OwnerAt + i] != id[i])
                return null;
        }

        return new TableFile(bytes);
    }

    /// <summary>The reader of a section.</summary>
    public TableReader Section(TableSection section) => new(_bytes, BitConverter.ToInt32(_bytes, SectionsAt + (sizeof(int) * (1 + (int)section))));

    /// <summary>The contents of a file.</summary>
    /// <param name="owner">The module version ID of the assembly from which it was computed.</param>
    /// <param name="sections">The sections, in the order of <see cref="TableSection"/>.</param>
    public static byte[] Create(Guid owner, params TableWriter[] sections)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var contents = Array.ConvertAll(sections, section => section.ToArray());
        var at = SectionsAt + (sizeof(int) * (1 + sections.Length));
        writer.Write(Signature);
        writer.Write(owner.ToByteArray());
        writer.Write(at + contents.Sum(content => content.Length));
        foreach (var content in contents)
        {
            writer.Write(at);
            at += content.Length;
        }

        foreach (var content in contents)
            writer.Write(content);
        writer.Flush();
        return file.ToArray();
    }
}
