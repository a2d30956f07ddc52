using System.Management.Automation;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Faults that last, through every live cmdlet: an answer with a reason after few requests, never an exception, never a pass.</summary>
public sealed class EveryFaultOfCmdletsTests
{
    private const int MostRequests = 250;

    private const string Version = SimulatedAzure.WebServer + "/versions/2.3.0";

    private static readonly string[] Commands =
    [
        "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025",
        $"Wait-SigReplication -ResourceId '{Version}' -Interval 0.05 -Timeout 1",
        $"Test-SigDeployment '{SimulatedAzure.WebServer}' -Location northeurope -VMSize Standard_D4s_v5 -HasOsProfile",
        $"Test-SigDeployment '/CommunityGalleries/{ContosoWorld.CommunityGallery}/images/ubuntu-hardened' -Location westeurope",
        $"Test-SigAccess '{SimulatedAzure.WebServer}'",
        $"'The gallery image {Version} is not available in eastus region.' | Invoke-SigDiagnosis -Verify",
        $"Get-SigUsage {ContosoWorld.Production}",
        "'gal_free' | Test-SigGalleryName -CheckAvailability",
        "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 -IncludeHistory -IncludeSoftDeleted -IncludeSharing -IncludeValidation",
        "Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025",
        "Get-SigLatestVersion",
        "Get-SigImageUse rg-golden-images gal_contoso",
        $"Test-SigTemplate '{Path.Combine(Session.Root, "samples", "templates", "gallery-fixed.json")}' -ResourceGroupName rg-golden-images -Verify -IncludeNotEvaluated",
    ];

    [Theory]
    [InlineData(FaultKind.Forbidden)]
    [InlineData(FaultKind.NotFound)]
    [InlineData(FaultKind.ControlSigns)]
    [InlineData(FaultKind.EndlessNextLink)]
    [InlineData(FaultKind.ForeignNextLink)]
    [InlineData(FaultKind.RelativeNextLink)]
    [InlineData(FaultKind.ItemWithoutId)]
    public async Task An_odd_answer_ends_no_cmdlet(FaultKind kind)
    {
        await using var simulated = await StartAsync(kind);
        foreach (var command in Commands)
            Run(simulated, command);
    }

    [Theory]
    [InlineData(FaultKind.Html, 11)]
    [InlineData(FaultKind.ComputeThrottledAsDocumented, 11)]
    [InlineData(FaultKind.HugeBody, 1)]
    public async Task Nothing_passes_if_nothing_can_be_read(FaultKind kind, int commands)
    {
        await using var simulated = await StartAsync(kind);
        foreach (var command in Commands.Take(commands))
        {
            foreach (var answer in Run(simulated, command).Select(item => item.BaseObject))
            {
                Assert.True(answer is not TestResult test || test.Findings.All(finding => finding.Outcome != FindingOutcome.Passed || !IsAboutAzure(finding)), $"{command}: {answer}");
                Assert.True(answer is not AccessResult access || (access.Outcome == FindingOutcome.NotEvaluated && access.Reason.Length > 0 && access.Command.Length == 0), $"{command}: {answer}");
                Assert.True(answer is not ReplicationHealth health || (health.State == ReplicationHealthState.NotEvaluated && health.Reason.Length > 0), $"{command}: {answer}");
                Assert.True(answer is not LatestVersion latest || (latest.Outcome == FindingOutcome.NotEvaluated && latest.Reason.Length > 0), $"{command}: {answer}");
                Assert.True(answer is not ImageUse use || (use.CanDelete == ImageDeletion.NotEvaluated && use.Reason.Length > 0 && use.Command.Length == 0), $"{command}: {answer}");
                Assert.True(answer is not Usage usage || (usage.Resource is null && usage.Reason.Length > 0), $"{command}: {answer}");
                Assert.True(answer is not Finding finding || (finding.Outcome == FindingOutcome.NotEvaluated && finding.Verification.Length > 0), $"{command}: {answer}");
            }
        }
    }

    [Theory]
    [InlineData("'..' gal x 1.0.0")]
    [InlineData("rg '../..' x 1.0.0")]
    [InlineData("rg gal . 1.0.0")]
    [InlineData("rg gal x ..")]
    [InlineData("rg gal \"web`n-x\" 1.0.0")]
    [InlineData("rg gal \"web`0\" 1.0.0")]
    [InlineData("rg gal \"web`n-x\"")]
    [InlineData("rg \"gal`a\"")]
    [InlineData("rg gal x '1.0.0?x=1'")]
    [InlineData("rg gal x '1.0.0/../../y'")]
    [InlineData("-ResourceId '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/../providers/Microsoft.Compute/galleries/g'")]
    public async Task A_name_that_is_none_is_an_answer_or_an_error_and_no_exception(string arguments)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var output = azure.Session.Run($"Get-SigReplicationHealth {arguments}");
        Assert.Equal(1, output.Count + azure.Session.Errors.Count);
        Assert.All(output, item => Assert.Equal(ReplicationHealthState.NotEvaluated, ((ReplicationHealth)item.BaseObject).State));
        Assert.All(azure.Session.Errors, error => Assert.IsNotType<ArgumentException>(error.Exception));
    }

    private static bool IsAboutAzure(Finding finding) => finding.RuleId == "SIG104";

    private static async Task<SimulatedAzure> StartAsync(FaultKind kind)
    {
        var simulated = await SimulatedAzure.StartAsync(options => options with { PageSize = 2 });
        simulated.Simulator.Faults.Add(kind);
        return simulated;
    }

    private static List<PSObject> Run(SimulatedAzure simulated, string command)
    {
        simulated.Simulator.Requests.Clear();
        using var azure = new SimulatedSession(simulated);
        // An exception of .NET would be thrown here.
        var output = azure.Session.Run(command);
        Assert.True(output.Count + azure.Session.Errors.Count + azure.Session.Warnings.Count > 0, $"{command} says nothing.");
        Assert.All(azure.Session.Errors, error => Assert.False(error.Exception is ArgumentException or UriFormatException or OverflowException or NullReferenceException, $"{command}: {error}"));
        Assert.InRange(simulated.Simulator.Requests.Arm.Count, 0, MostRequests);
        return output;
    }
}
