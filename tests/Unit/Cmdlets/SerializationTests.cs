using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using SigTroubleshoot.Cmdlets;
using SigTroubleshoot.Unit.Architecture;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>
/// A job and another process pass on only what is directly in an object, unless the type says that more belongs to it:
/// findings in an output would arrive as text.
/// </summary>
public sealed class SerializationTests
{
    [Fact]
    public void Every_output_with_objects_in_it_keeps_them_in_a_job() =>
        Nothing.In(
            from type in Outputs()
            where type.GetProperties().Any(property => property.PropertyType.GetGenericArguments().Any(IsObjectOfCore))
            where !Depths().Contains(type.FullName!)
            select $"{type.FullName} has no SerializationDepth in Types.ps1xml.");

    private static IEnumerable<Type> Outputs() =>
        typeof(CompiledCore).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetCustomAttributes<OutputTypeAttribute>())
            .SelectMany(output => output.Type)
            .Select(output => output.Type)
            .Where(IsObjectOfCore)
            .Distinct();

    private static bool IsObjectOfCore(Type? type) => type is { IsEnum: false } && type.Assembly == typeof(Finding).Assembly;

    private static HashSet<string> Depths() =>
        XDocument.Load(Path.Combine(Built.RepositoryRoot, "src", "SigTroubleshoot.Cmdlets", "Views", "SigTroubleshoot.Types.ps1xml")).Descendants("Type")
            .Where(type => type.Descendants("NoteProperty").Any(note => (string?)note.Element("Name") == "SerializationDepth"))
            .Select(type => (string)type.Element("Name")!)
            .ToHashSet();
}
