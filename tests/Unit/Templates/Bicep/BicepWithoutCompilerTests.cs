namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>Without the Bicep CLI, literals are judged; the rest is not evaluated.</summary>
public sealed class BicepWithoutCompilerTests
{
    [Fact]
    public void Literal_names_versions_and_regions_are_judged()
    {
        using var files = new BicepCase("""
            === *main.bicep
            param suffix string
            param versionName string = '1.0' //! SIG301
            var galleryName = 'my-gallery' //! SIG101
            resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
              name: galleryName
              location: 'westeurope'
              resource image 'images' existing = {
                name: 'web-${suffix}'
              }
            }
            resource version 'Microsoft.Compute/galleries/images/versions@2023-07-03' = {
              parent: gallery::image
              name: versionName
              location: 'westeurope'
              properties: {
                publishingProfile: {
                  targetRegions: [
                    { name: 'northeurope', regionalReplicaCount: 3, storageAccountType: 'Standard_ZRS' } //! SIG310
                    { name: 'swedencentral', regionalReplicaCount: 3, storageAccountType: 'Standard_ZRS' }
                  ]
                }
                storageProfile: { source: { id: resourceId('Microsoft.Compute/images', 'img') } }
              }
            }
            """);
        var findings = BicepRun.Judge(files, compiler: null);
        Assert.Equal(files.Expected, files.Faults(findings));
        var open = Assert.Single(findings, finding => finding.RuleId == "SIG970");
        Assert.Equal(FindingOutcome.NotEvaluated, open.Outcome);
        Assert.Contains("az bicep install", open.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_expressions_are_equal_values()
    {
        using var files = new BicepCase("""
            === *main.bicep
            resource version 'Microsoft.Compute/galleries/images/versions@2023-07-03' = {
              name: 'gal/web/1.0.0'
              location: resourceGroup().location
              properties: {
                publishingProfile: { targetRegions: [ { name: resourceGroup().location, regionalReplicaCount: 3, storageAccountType: 'Standard_ZRS' } ] }
                storageProfile: { source: { id: imageId } }
              }
            }
            """);
        Assert.Empty(files.Faults(BicepRun.Judge(files, compiler: null)));
    }

    [Theory]
    [InlineData("resource s 'Microsoft.Storage/storageAccounts@2023-01-01' = { name: 'a-b' }")]
    [InlineData("resource g 'Microsoft.DevCenter/devcenters/galleries@2023-04-01' = { name: 'a/my-gallery' }")]
    [InlineData("var actions = [ 'Microsoft.Compute/galleries/read' ]")]
    [InlineData("module m 'br/public:avm/res/storage/storage-account:0.9.0' = { name: 'x' }")]
    [InlineData("")]
    public void Other_files_are_silent(string text)
    {
        using var files = new BicepCase("=== *main.bicep\n" + text + "\n");
        Assert.Empty(BicepRun.Judge(files, compiler: null));
    }

    [Fact]
    public void The_values_of_a_parameter_file_are_used()
    {
        using var files = new BicepCase("""
            === main.bicep
            param name string
            resource gallery 'Microsoft.Compute/galleries@2023-07-03' = { name: name, location: 'westeurope' }
            === *prod.bicepparam
            using 'main.bicep'
            param name = 'gal-prod' //! SIG101
            """);
        Assert.Equal(files.Expected, files.Faults(BicepRun.Judge(files, compiler: null)));
    }
}
