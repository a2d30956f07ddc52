namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>
/// Many small cases in a few files: a line <c>##### name</c> begins a case, which is a <see cref="BicepCase"/>. A line with the name of
/// a part, such as <c>@GAL</c>, stands for the lines of the part. The cases of one file need the compiler.
/// </summary>
internal static class PlantedCases
{
    private const string Parts = "parts";
    private const string Heading = "##### ";
    private const string OnlyCompiled = "compiler";

    private static readonly Lazy<Dictionary<string, string>> All = new(() => Directory.GetFiles(Folder, "*.txt").Where(file => NameOf(file) != Parts).SelectMany(Read).ToDictionary());

    private static readonly Lazy<Dictionary<string, string>> AllParts = new(() => Sections(Path.Combine(Folder, Parts + ".txt")).ToDictionary(part => part.Name, part => part.Text.TrimEnd('\n')));

    private static string Folder => Path.Combine(Built.RepositoryRoot, "tests", "Unit", "Templates", "Bicep", "Planted");

    /// <summary>The names of the cases, with the file before them.</summary>
    public static IEnumerable<string> Names => All.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a case needs the compiler.</summary>
    public static bool NeedsCompiler(string name) => name.StartsWith(OnlyCompiled + "/", StringComparison.Ordinal);

    /// <summary>The files of a case.</summary>
    public static string TextOf(string name) => All.Value[name];

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<KeyValuePair<string, string>> Read(string file) =>
        Sections(file).Select(section => KeyValuePair.Create(NameOf(file) + "/" + section.Name, string.Join('\n', section.Text.Split('\n').Select(line => AllParts.Value.GetValueOrDefault(line, line)))));

    private static IEnumerable<(string Name, string Text)> Sections(string file) =>
        ("\n" + File.ReadAllText(file).ReplaceLineEndings("\n")).Split("\n" + Heading).Skip(1).Select(section => (section[..section.IndexOf('\n', StringComparison.Ordinal)], section[(section.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
}
