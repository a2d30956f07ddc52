using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using ArchitectureModel = ArchUnitNET.Domain.Architecture;

namespace SigTroubleshoot.Unit.Architecture;

/// <summary>Proves the picture in docs/architecture.md: a type of Core uses its own floor and those below it, nothing above.</summary>
public sealed class FloorTests
{
    private static readonly ArchitectureModel Core = new ArchLoader().LoadAssemblies(typeof(Finding).Assembly).Build();

    [Fact]
    public void Every_type_stands_on_a_floor()
    {
        var homeless = Types().Where(type => FloorOf(type) is null).Select(type => type.FullName).Distinct();
        Assert.Empty(homeless);
    }

    [Fact]
    public void No_type_uses_a_floor_above_its_own()
    {
        var wrong =
            from type in Types()
            from target in type.Dependencies.Select(dependency => dependency.Target).OfType<IType>()
            where IsOurs(target) && FloorOf(target) > FloorOf(type)
            select $"{Name(type)} ({FloorOf(type)}) uses {Name(target)} ({FloorOf(target)})";
        Assert.Empty(wrong.Distinct().Order(StringComparer.Ordinal));
    }

    // Questions stand side by side. One may read what another found out, but no two may need each other.
    [Fact]
    public void No_folders_of_one_floor_form_a_circle()
    {
        var uses = (
            from type in Types()
            let folder = FolderOf(type)
            where folder is not null
            from target in type.Dependencies.Select(dependency => dependency.Target).OfType<IType>()
            where IsOurs(target)
            let other = FolderOf(target)
            where other is not null && other != folder
            select (From: folder, To: other)).ToHashSet();
        Assert.Empty(Circles(uses));
    }

    [Fact]
    public void The_loader_sees_what_a_method_body_uses()
    {
        // Without this the tests above could pass because nothing is seen at all.
        var factory = Types().Single(type => type.Name == nameof(FindingFactory));
        Assert.Contains(factory.Dependencies, dependency => dependency.Target.Name == nameof(Secrets.Redactor));
    }

    private static IEnumerable<IType> Types() => Core.Types.Where(IsOurs);

    private static bool IsOurs(IType type) =>
        type.FullName.StartsWith("SigTroubleshoot.", StringComparison.Ordinal) && type.Assembly.Name.StartsWith("SigTroubleshoot.Core", StringComparison.Ordinal);

    // A nested type, and what the compiler makes for a lambda or an iterator, stands where its holder stands.
    private static string Name(IType type) => type.FullName.Split('+')[0];

    private static string? FolderOf(IType type) => SourceTree.FolderOfType(Name(type));

    private static Floor? FloorOf(IType type) => FolderOf(type) is { } folder ? SourceTree.FloorOf(folder) : null;

    private static IEnumerable<string> Circles(HashSet<(string From, string To)> uses)
    {
        foreach (var start in uses.Select(use => use.From).Distinct().Order(StringComparer.Ordinal))
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>([start]);
            while (open.TryPop(out var folder))
            {
                foreach (var next in uses.Where(use => use.From == folder).Select(use => use.To).Where(reached.Add))
                    open.Push(next);
            }

            if (reached.Contains(start))
                yield return $"{start} needs itself by way of {string.Join(", ", reached.Where(folder => uses.Contains((folder, start))))}";
        }
    }
}
