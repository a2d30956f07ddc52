using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Architecture;

/// <summary>Proves what docs/architecture.md says about files and folders.</summary>
public sealed partial class LayoutTests
{
    private const int MostFilesInAFolder = 30;
    private const int MostLinesInAFile = 300;

    // One state machine, which would not be clearer in two files.
    private static readonly string[] LongFiles = ["src/SigTroubleshoot.Core/Text/Json/JsonReader.cs"];

    [Fact]
    public void No_folder_is_crowded() =>
        Nothing.In(SourceTree.Files.GroupBy(file => Path.GetDirectoryName(file)!).Where(folder => folder.Count() > MostFilesInAFolder).Select(folder => $"{folder.Key}: {folder.Count()}"));

    [Fact]
    public void No_file_is_long() =>
        Nothing.In(SourceTree.Files.Except(LongFiles).Where(file => Lines(file).Length > MostLinesInAFile));

    [Fact]
    public void A_file_is_named_after_the_type_in_it() =>
        Nothing.In(SourceTree.Files.Where(file => !TypeName().Matches(Text(file)).Any(match => match.Groups["name"].Value == Path.GetFileNameWithoutExtension(file)) && !IsWithoutType(file)));

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong =
            from file in SourceTree.Files
            where file.StartsWith("src/SigTroubleshoot.Core/", StringComparison.Ordinal) 
            let match = NamespaceName().Match(Text(file))
            where match.Success
            let space = match.Groups["name"].Value
            let folder = "SigTroubleshoot." + Path.GetDirectoryName(file["src/SigTroubleshoot.Core/".Length..])!.Replace('/', '.').Replace('\\', '.')
            // Types that users name are in the root namespace. Rules are in one namespace, and so are the model and its mappings.
            where space != "SigTroubleshoot" && !space.StartsWith("System", StringComparison.Ordinal) && space != folder
                && !(space is "SigTroubleshoot.Rules" or "SigTroubleshoot.Resources" or "SigTroubleshoot.Resources.Mapping" && folder.StartsWith(space + ".", StringComparison.Ordinal))
            select $"{file}: {space}";
        Nothing.In(wrong);
    }

    // The wire format of lists and errors belongs to the floor that reads them, and the language of templates to their readers; everything
    // about resources belongs to the mappings.
    [Fact]
    public void Property_names_of_Azure_are_only_in_the_mappings()
    {
        var wrong =
            from file in SourceTree.Files
            where file.StartsWith("src/SigTroubleshoot.Core/", StringComparison.Ordinal) || file.StartsWith("src/SigTroubleshoot.Cmdlets/", StringComparison.Ordinal)
            let folder = file.Split('/')[2]
            where !file.StartsWith("src/SigTroubleshoot.Core/Resources/Mapping/", StringComparison.Ordinal) && folder is not ("Azure" or "Diagnosis" or "Templates" or "Text")
            from match in PropertyAccess().Matches(Text(file))
            where ArmNames.Contains(match.Groups["name"].Value)
            select $"{file}: {match.Value}";
        Nothing.In(wrong);
    }

    // Every name that a mapping reads from a resource is a property name of Azure.
    private static readonly HashSet<string> ArmNames =
    [
        .. SourceTree.Files.Where(file => file.Contains("/Resources/Mapping/", StringComparison.Ordinal))
            .SelectMany(file => QuotedPath().Matches(Text(file)).SelectMany(match => match.Groups["path"].Value.Split('.')))
            // Lists of every service have this property.
            .Where(name => char.IsLower(name[0]) && name != "value"),
        "properties",
    ];

    // What counts as latest is one question, which several commands ask.
    [Fact]
    public void What_latest_means_is_decided_in_one_place() =>
        Nothing.In(
            from file in SourceTree.Files
            where Path.GetFileName(file) is not ("ImageVersion.cs" or "LatestOrder.cs" or "LatestInRegion.cs") && !file.Contains("/Mapping/", StringComparison.Ordinal)
            where Text(file).Contains(".IsExcludedFromLatest", StringComparison.Ordinal)
            select file);

    // The compiler requires these with their own names; a program has no type; completers are one line each and share a file.
    private static bool IsWithoutType(string file) =>
        Path.GetFileName(file) is "IsExternalInit.cs" or "RequiredMember.cs" or "Program.cs" || file.EndsWith("Completers.cs", StringComparison.Ordinal);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Session.Root, file));

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Session.Root, file));

    [GeneratedRegex(@"\b(record struct|record|class|struct|enum|interface|delegate [\w<>?]+) (?<name>\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceName();

    [GeneratedRegex(@"\[""(?<name>[a-z]\w*)""\]")]
    private static partial Regex PropertyAccess();

    [GeneratedRegex(@"""(?<path>[A-Za-z]\w*(\.[A-Za-z]\w*)*)""")]
    private static partial Regex QuotedPath();
}
