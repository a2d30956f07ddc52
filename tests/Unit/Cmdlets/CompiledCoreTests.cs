using System.Reflection;
using SigTroubleshoot.Cmdlets;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>
/// PowerShell loads every exported type before it lets the module choose a Core: a base type, an interface, or a field of a
/// value type that is in Core would load the wrong one.
/// </summary>
public sealed class CompiledCoreTests
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Core = typeof(Finding).Assembly;

    public static TheoryData<Type> Exported => [.. typeof(CompiledCore).Assembly.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Exported))]
    public void An_exported_type_can_be_loaded_without_Core(Type type)
    {
        Assert.DoesNotContain(type.GetFields(OwnFields), field => field.FieldType.IsValueType && IsOfCore(field.FieldType));
        Assert.DoesNotContain(type.GetInterfaces(), IsOfCore);
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            Assert.False(IsOfCore(at), $"{type} is a {at}.");
    }

    [Fact]
    public void Importing_twice_does_no_harm()
    {
        var initializer = new CompiledCore();
        initializer.OnImport();
        initializer.OnImport();
        Assert.Same(Core, typeof(Finding).Assembly);
    }

    private static bool IsOfCore(Type type) => type.Assembly == Core || Array.Exists(type.GetGenericArguments(), IsOfCore);
}
