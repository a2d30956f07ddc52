using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Shapes;

namespace SigTroubleshoot.Unit.Templates.Oracle;

/// <summary>What we take for the kind of a property is what Microsoft publishes, and no published value is rejected.</summary>
public sealed class PropertyShapesTests
{
    private static readonly AzTypeLoader Loader = new();

    [Theory]
    [InlineData("Microsoft.Compute/galleries")]
    [InlineData("Microsoft.Compute/galleries/images")]
    [InlineData("Microsoft.Compute/galleries/images/versions")]
    [InlineData("Microsoft.Compute/galleries/applications/versions")]
    [InlineData("Microsoft.Compute/images")]
    [InlineData("Microsoft.Compute/virtualMachines")]
    [InlineData("Microsoft.Compute/virtualMachineScaleSets")]
    [InlineData("Microsoft.Compute/disks")]
    [InlineData("Microsoft.VirtualMachineImages/imageTemplates")]
    public void Every_property_has_the_published_kind(string type)
    {
        var latest = Loader.LoadTypeIndex().Resources.Where(pair => pair.Key.StartsWith(type + "@", StringComparison.OrdinalIgnoreCase)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Last();
        List<string> wrong = [];
        Compare(PropertyShapes.Find(type)!, Loader.LoadResourceType(latest.Value).Body.Type, "", wrong);
        Assert.Empty(wrong);
    }

    private static void Compare(PropertyShape shape, TypeBase type, string path, List<string> wrong)
    {
        switch (shape.Kind)
        {
            case PropertyKind.Object:
                var properties = PropertiesOf(type);
                if (properties is null)
                    wrong.Add(path + " is no object");
                foreach (var member in shape.Members)
                {
                    // Each kind of a source or a target has properties of its own.
                    var found = properties?.Where(property => property.Key == member.Key).ToList() ?? [];
                    if (found.Count == 0)
                        wrong.Add($"{path}.{member.Key} is not published");
                    foreach (var property in found)
                        Compare(member.Value, property.Value.Type.Type, $"{path}.{member.Key}", wrong);
                }

                break;
            case PropertyKind.List when type is ArrayType list:
                if (shape.Item is { } item)
                    Compare(item, list.ItemType.Type, path + "[]", wrong);
                break;
            case PropertyKind.List:
                wrong.Add(path + " is no list");
                break;
            default:
                if (type is ArrayType || PropertiesOf(type) is not null)
                    wrong.Add(path + " is no single value");
                if (shape.Kind == PropertyKind.Truth && type is not BooleanType)
                    wrong.Add(path + " is not true or false");
                if (shape.Kind == PropertyKind.WholeNumber && type is not IntegerType)
                    wrong.Add(path + " is no number");
                if (shape.Allowed.Count > 0)
                    wrong.AddRange(LiteralsOf(type).Where(value => !shape.Allowed.Contains(value)).Select(value => $"{path} can be {value}"));
                break;
        }
    }

    private static IReadOnlyList<KeyValuePair<string, ObjectTypeProperty>>? PropertiesOf(TypeBase type) => type switch
    {
        ObjectType known => [.. known.Properties],
        DiscriminatedObjectType known => [.. known.BaseProperties, .. known.Elements.Values.SelectMany(element => PropertiesOf(element.Type) ?? [])],
        _ => null,
    };

    private static IEnumerable<string> LiteralsOf(TypeBase type) => type switch
    {
        StringLiteralType literal => [literal.Value],
        UnionType union => union.Elements.SelectMany(element => LiteralsOf(element.Type)),
        _ => [],
    };
}
