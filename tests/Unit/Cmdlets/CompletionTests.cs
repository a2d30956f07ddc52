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
    [InlineData("Test-SigDeployment x -VMSize Standard_D4", "Standard_D4s_v5")]
    [InlineData("Test-SigImageDefinition -Feature ", "@{Name='SecurityType';Value='TrustedLaunch'}")]
    [InlineData("Test-SigImageDefinition -Feature DiskC", "@{Name='DiskControllerTypes';Value='SCSI, NVMe'}")]
    [InlineData("Test-SigImageVersion -TargetRegion weste", "@{Name='westeurope';ReplicaCount=1;StorageAccountType='Standard_LRS'}")]
    public void Values_are_offered(string line, string expected) =>
        Assert.Contains(expected, _session.Complete(line).Select(offer => offer.CompletionText));

    [Theory]
    [InlineData("Get-SigReplicationHealth ", "rg-golden-images")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal", "gal_contoso")]
    [InlineData("Wait-SigReplication rg-golden-images gal_contoso web", "web-server-2025")]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.", "2.3.0")]
    [InlineData("Get-SigReplicationHealth -GalleryImageDefinitionName db", "db-server-arm")]
    [InlineData("Test-SigImageVersion -GalleryName g", "gal_contoso")]
    [InlineData("Test-SigDeployment 2.3", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso/images/web-server-2025/versions/2.3.0")]
    [InlineData("Test-SigAccess gal_con", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso")]
    public async Task With_a_sign_in_what_exists_is_offered(string line, string expected)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Contains(expected, azure.Session.Complete(line).Select(offer => offer.CompletionText));
    }

    [Fact]
    public async Task Only_what_is_in_the_named_definition_is_offered()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Equal(["1.2.0"], azure.Session.Complete("Get-SigReplicationHealth rg-golden-images gal_contoso db-server-arm ").Select(offer => offer.CompletionText));
    }

    [Fact]
    public async Task Azure_is_asked_once_for_many_completions()
    {
        await using var simulated = await Simulators.SimulatedAzure.StartAsync();
        using var azure = new SimulatedSession(simulated);
        azure.Session.Complete("Get-SigReplicationHealth ");
        var before = simulated.Simulator.Requests.Arm.Count;
        Assert.NotEmpty(azure.Session.Complete("Get-SigReplicationHealth rg-golden-images gal"));
        Assert.Equal(before, simulated.Simulator.Requests.Arm.Count);
    }

    [Fact]
    public async Task A_service_that_hangs_offers_nothing_and_reports_nothing()
    {
        await using var simulated = await Simulators.SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(ArmSimulator.FaultKind.Hang);
        using var azure = new SimulatedSession(simulated);
        Assert.DoesNotContain(azure.Session.Complete("Get-SigReplicationHealth rg"), offer => offer.CompletionText == "rg-golden-images");
        Assert.Empty(azure.Session.Run("$Error | ForEach-Object { $_.Exception.ToString() }").Select(item => item.ToString()));
    }

    [Fact]
    public void The_tooltip_of_a_rule_is_its_name() =>
        Assert.Equal("VersionNameInvalid", Assert.Single(_session.Complete("Get-SigRule SIG301")).ToolTip);
}
