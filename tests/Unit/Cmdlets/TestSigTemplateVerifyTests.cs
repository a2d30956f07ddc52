using System.Management.Automation;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;
using SigTroubleshoot.Unit.Templates;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Test-SigTemplate -Verify, in the engine and against the simulated Azure.</summary>
public sealed class TestSigTemplateVerifyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sig verify ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_Verify_nothing_is_sent()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        using var azure = new SimulatedSession(simulated);
        Assert.Empty(azure.Session.Findings("Test-SigTemplate $path -ResourceGroupName rg-workloads", ("path", Write(TemplateTester.Gallery("gal_contoso")))));
        Assert.Equal((0, 0), (simulated.Simulator.Requests.Count, azure.Tokens));
    }

    [Fact]
    public async Task With_Verify_the_subscription_of_the_session_is_asked()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var template = Write(TemplateTester.Gallery("gal_contoso"));
        var finding = Assert.Single(azure.Session.Findings("Test-SigTemplate $path -ResourceGroupName rg-workloads -Verify", ("path", template)));
        Assert.Equal(("SIG104", FindingOutcome.Failed, template), (finding.RuleId, finding.Outcome, finding.Source));
        Assert.Equal(Edit.LineOf(File.ReadAllText(template), "gal_contoso"), finding.Line);
        Assert.Contains(ContosoWorld.Production, finding.Message, StringComparison.Ordinal);
        Assert.Empty(azure.Session.Warnings);
    }

    [Theory]
    [InlineData("-SubscriptionId 22222222-2222-2222-2222-222222222222")]
    [InlineData("-SubscriptionId 22222222-2222-2222-2222-222222222222 -ThrottleLimit 1 -DefaultProfile $AzureContext")]
    public async Task The_parameters_say_where_to_ask(string parameters)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.DoesNotContain(azure.Session.Findings($"Test-SigTemplate $path -ResourceGroupName rg-test-images -Verify {parameters}", ("path", Write(TemplateTester.Gallery("gal_contoso")))), finding => finding.RuleId == "SIG104");
    }

    [Fact]
    public async Task The_location_of_the_resource_group_is_read()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var template = Write(TemplateTester.Gallery("gal_contoso").Replace("\"westeurope\"", "\"[resourceGroup().location]\"", StringComparison.Ordinal));
        Assert.Empty(azure.Session.Findings("Test-SigTemplate $path -ResourceGroupName rg-golden-images -Verify", ("path", template)));
        Assert.Empty(azure.Session.Warnings);
        Assert.Equal("SIG105", Assert.Single(azure.Session.Findings("Test-SigTemplate $path -ResourceGroupName rg-golden-images -Location northeurope -Verify", ("path", template))).RuleId);
    }

    [Fact]
    public async Task Without_a_resource_group_the_warning_counts_what_is_open()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var path = Write(TemplateTester.Definition("gal_contoso/new"));
        Assert.Empty(azure.Session.Findings("Test-SigTemplate $path -Verify", ("path", path)));
        Assert.Contains("-ResourceGroupName", Assert.Single(azure.Session.Warnings), StringComparison.Ordinal);
        Assert.Contains("-ResourceGroupName", Assert.Single(azure.Session.Findings("Test-SigTemplate $path -Verify -IncludeNotEvaluated", ("path", path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_warning_with_the_reason()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(FaultKind.Forbidden, "/galleries");
        using var azure = new SimulatedSession(simulated);
        var path = Write(TemplateTester.Gallery("my-gallery") + "," + TemplateTester.Gallery("gal_contoso"));
        // What is wrong without Azure is still reported.
        Assert.Equal("SIG101", Assert.Single(azure.Session.Findings("Test-SigTemplate $path -ResourceGroupName rg-workloads -Verify", ("path", path))).RuleId);
        Assert.Contains("403", Assert.Single(azure.Session.Warnings), StringComparison.Ordinal);
        Assert.Contains(azure.Session.Findings("Test-SigTemplate $path -ResourceGroupName rg-workloads -Verify -IncludeNotEvaluated", ("path", path)), finding => finding is { RuleId: "SIG104", Outcome: FindingOutcome.NotEvaluated });
    }

    [Theory]
    [InlineData("-ThrottleLimit 4", "-ThrottleLimit has no effect without -Verify.")]
    [InlineData("-DefaultProfile $AzureContext", "-DefaultProfile has no effect without -Verify.")]
    public async Task A_parameter_without_effect_is_a_warning(string parameters, string warning)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Empty(azure.Session.Findings($"Test-SigTemplate $path {parameters}", ("path", Write(TemplateTester.Gallery("gal_contoso")))));
        Assert.Equal(warning, Assert.Single(azure.Session.Warnings));
    }

    [Fact]
    public async Task An_unknown_cloud_ends_the_cmdlet()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        foreach (var verify in new[] { "", "-Verify" })
        {
            var error = azure.Session.Error($"Test-SigTemplate $path -Environment Nowhere {verify}", ("path", Write(TemplateTester.Gallery("gal_contoso"))));
            Assert.Contains("Nowhere", error.Exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(FaultKind.Hang, "/subscriptions/");
        using var azure = new SimulatedSession(simulated);
        azure.Session.Run("$null = 1", ("path", Write(TemplateTester.Gallery("gal_contoso"))));
        using var shell = azure.Session.CreateShell();
        var run = shell.AddScript("Test-SigTemplate $path -ResourceGroupName rg-workloads -Verify").BeginInvoke();
        await simulated.Simulator.Requests.WaitForAsync(request => request.Path.StartsWith("/subscriptions/", StringComparison.Ordinal)).WaitAsync(TimeSpan.FromSeconds(30));
        await Task.Run(shell.Stop).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.True(run.IsCompleted);
    }

    private string Write(string resources)
    {
        var path = Path.Combine(_folder.FullName, "main.json");
        File.WriteAllText(path, TemplateTester.Template(resources));
        return path;
    }
}
