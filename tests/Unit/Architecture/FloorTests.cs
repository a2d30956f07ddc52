using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchitectureModel = ArchUnitNET.Domain.Architecture;

namespace SigTroubleshoot.Unit.Architecture;

/// <summary>Proves the layers in docs/architecture.md: a type of Core uses only its own floor and those below it.</summary>
public sealed class FloorTests
{
    private static readonly ArchitectureModel Core = new ArchLoader().LoadAssemblies(typeof(Finding).Assembly).Build();

    // A nested type, and what the compiler generates for a lambda or an iterator, belongs to the folder of its containing type.
    private static readonly HashSet<(string User, string Used)> Uses =
    [
        .. Core.Types.Where(IsOurs).SelectMany(type => type.Dependencies.Select(dependency => dependency.Target).OfType<IType>().Where(IsOurs).Select(target => (Name(type), Name(target)))),
    ];

    private static readonly Dictionary<string, string?> Folders =
        Core.Types.Where(IsOurs).Select(Name).Distinct(StringComparer.Ordinal).ToDictionary(name => name, SourceTree.FolderOfType, StringComparer.Ordinal);

    [Fact]
    public void Every_type_is_on_a_floor() => Nothing.In(Folders.Keys.Where(name => FloorOf(name) is null));

    [Fact]
    public void No_type_uses_a_floor_above_its_own() => Nothing.In(
        from use in Uses
        where FloorOf(use.Used) > FloorOf(use.User)
        select $"{use.User} ({FloorOf(use.User)}) uses {use.Used} ({FloorOf(use.Used)})");

    // Questions are peers. One may use the result of another, but no two may depend on each other.
    [Fact]
    public void Folders_of_one_floor_have_no_circular_dependencies()
    {
        var folders = Uses.Select(use => (From: Folders[use.User]!, To: Folders[use.Used]!)).Where(use => use.From != use.To).ToHashSet();
        Nothing.In(
            from start in folders.Select(use => use.From).Distinct()
            let reached = Reached(folders, start)
            where reached.Contains(start)
            select $"{start} needs itself by way of {string.Join(", ", reached.Where(folder => folders.Contains((folder, start))))}");
    }

    // Without this, the tests above could pass because they see nothing at all.
    [Fact]
    public void The_types_that_a_method_body_uses_are_found() => Assert.Contains((typeof(FindingFactory).FullName!, typeof(Secrets.Redactor).FullName!), Uses);

    // The type parameter of a generic method counts as a type; it belongs to no file.
    private static bool IsOurs(IType type) =>
        type is not GenericParameter && type.FullName.StartsWith("SigTroubleshoot.", StringComparison.Ordinal) && type.Assembly.Name.StartsWith("SigTroubleshoot.Core", StringComparison.Ordinal);

    private static string Name(IType type) => type.FullName.Split('+')[0];

    private static Floor? FloorOf(string name) => Folders[name] is { } folder ? SourceTree.FloorOf(folder) : null;

    private static HashSet<string> Reached(HashSet<(string From, string To)> uses, string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
        {
            foreach (var next in uses.Where(use => use.From == folder).Select(use => use.To).Where(reached.Add))
                open.Push(next);
        }

        return reached;
    }
}
