using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Unit.Templates.Bicep;

namespace SigTroubleshoot.Unit.Templates.Oracle;

/// <summary>Each template has the same values as in Microsoft's own evaluator.</summary>
public sealed class OracleTests(OracleServer oracle) : IClassFixture<OracleServer>
{
    private const string ResourceGroup = "rg-images";
    private const string Location = "westeurope";

    private static readonly string Folder = Path.Combine(Built.RepositoryRoot, "tests", "Unit", "Templates", "Oracle", "Cases");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [BicepTheory]
    [MemberData(nameof(Cases))]
    public void Values_are_the_same(string name)
    {
        var folder = Directory.CreateTempSubdirectory("sig-oracle-");
        try
        {
            foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var comparison = Compare(folder.FullName, name);
            Assert.True(comparison.Differences.Count == 0, string.Join("\n", comparison.Differences));
            Assert.True(comparison.Equal > 5, $"{comparison.Equal} values were compared.");
            Assert.True(comparison.OnlyOurs.Count <= comparison.Equal, string.Join("\n", comparison.OnlyOurs));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private OracleComparison Compare(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var text = name.EndsWith(".bicep", StringComparison.Ordinal) ? oracle.Compile(path) : File.ReadAllText(path);
        var template = new SourceFile(Path.ChangeExtension(path, ".json"), text);
        var required = template.Json.Value["parameters"].Members.Where(member => member.Value["defaultValue"].Kind == JsonKind.Null && !member.Value["nullable"].IsTrue).Select(member => member.Key);
        var parameters = Path.Combine(folder, "oracle.bicepparam");
        // A parameter without a value would be an error. What comes from outside is unknown to both.
        File.WriteAllText(parameters, $"using '{name}'\n" + string.Concat(required.Select(parameter => $"param {parameter} = externalInput('sig.unknown', '{parameter}')\n")));
        var inputs = new TemplateInputs { SubscriptionId = TemplateTester.Subscription, ResourceGroup = ResourceGroup, Location = Location, Open = BicepRun.Open };
        var reading = new ArmReader().Read(template, inputs);
        var isInGroup = !template.Json.Value["$schema"].Text.Contains("subscriptionDeploymentTemplate", StringComparison.Ordinal);
        var comparison = new OracleComparison();
        comparison.Compare(reading.Resources, oracle.Evaluate(parameters, TemplateTester.Subscription, isInGroup ? ResourceGroup : null, Location));
        return comparison;
    }
}
