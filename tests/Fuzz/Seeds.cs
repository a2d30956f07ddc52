namespace SigTroubleshoot.Fuzz;

/// <summary>The initial texts of the fuzz run: one of each format, with a mark where a secret goes.</summary>
internal static class Seeds
{
    public const string Mark = "{{CANARY}}";

    public static IReadOnlyList<string> All { get; } = Read();

    private static List<string> Read()
    {
        var assembly = typeof(Seeds).Assembly;
        var texts = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            texts.Add(reader.ReadToEnd());
        }

        return texts;
    }
}
