namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class CompletionTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SigRule -Id SIG30", "SIG301")]
    [InlineData("Get-SigRule -Id VersionName", "SIG301")]
    [InlineData("Get-SigRule -Area S", "Source")]
    [InlineData("Get-SigRule -Area A", "Application")]
    [InlineData("Get-SigRule -Mode D", "Diagnosis")]
    [InlineData("Get-SigRule -Severity W", "Warning")]
    [InlineData("Get-SigUsage -Location west", "westeurope")]
    [InlineData("Get-SigUsage -Environment AzureC", "AzureChinaCloud")]
    [InlineData("Test-SigAccess x -Operation P", "Publish")]
    [InlineData("Test-SigAccess x -Environment AzureC", "AzureChinaCloud")]
    [InlineData("Test-SigDeployment x -Location 'North E", "northeurope")]
    [InlineData("Test-SigDeployment x -SecurityType T", "TrustedLaunch")]
    [InlineData("Test-SigDeployment x -Priority S", "Spot")]
    [InlineData("Test-SigDeployment x -Environment AzureC", "AzureChinaCloud")]
    [InlineData("Test-SigGalleryName x -Environment AzureC", "AzureChinaCloud")]
    [InlineData("Test-SigGalleryName x -Location westeu", "westeurope")]
    [InlineData("Test-SigImageDefinition -Location 'West Eu", "westeurope")]
    [InlineData("Test-SigImageDefinition -OsType L", "Linux")]
    [InlineData("Test-SigImageDefinition -OsState ", "Specialized")]
    [InlineData("Test-SigImageDefinition -HyperVGeneration ", "V2")]
    [InlineData("Test-SigImageDefinition -Architecture a", "Arm64")]
    [InlineData("Test-SigImageVersion -StorageAccountType Standard_Z", "Standard_ZRS")]
    [InlineData("Test-SigImageVersion -ReplicationMode S", "Shallow")]
    public void Values_are_offered(string line, string expected) =>
        Assert.Contains(expected, _session.Complete(line).Select(offer => offer.CompletionText));

    [Fact]
    public void The_tooltip_of_a_rule_is_its_name() =>
        Assert.Equal("VersionNameInvalid", Assert.Single(_session.Complete("Get-SigRule SIG301")).ToolTip);
}
