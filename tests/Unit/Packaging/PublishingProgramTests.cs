using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>A program with Microsoft's SDK prints the cause and the fix, whether its call is refused at once or fails while it polls.</summary>
public sealed class PublishingProgramTests(PublishingProgram program) : IClassFixture<PublishingProgram>
{
    private const string Source = ContosoWorld.Group + "/providers/Microsoft.Compute/images/web-server-build-118";

    private const string Name = SimulatedAzure.WebServer + "/versions/";

    private static readonly Dictionary<string, (Refusal Refusal, string Rule, string[] Says)> Refusals = new()
    {
        ["bad name"] = (
            new() { Code = "InvalidParameter", Message = "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc" },
            "SIG301", ["-GalleryName gal_contoso -GalleryImageDefinitionName web-server-2025"]),
        ["source not found"] = (
            new() { Status = 404, Code = "NotFound", Message = $"Source {Source} is not found. Please check source exists, and is in the same region as gallery image version being created" },
            "SIG401", [Source]),
        ["target regions"] = (
            new() { Code = "InvalidParameter", Message = "Gallery image version publishing profile regions 'northeurope, uksouth' must contain the location of image version 'westeurope'." },
            "SIG310", ["@{Name='westeurope';ReplicaCount=3}", "-r gal_contoso -i web-server-2025 -e 9.0.0"]),
        ["quota, polled"] = (
            new()
            {
                Status = 409, Code = "OperationNotAllowed", Polling = Polling.AsyncOperation,
                Message = "Operation could not be completed as it results in exceeding approved GalleryImageVersions quota. Additional details - Deployment Model: Resource Manager, Location: westeurope, Current Limit: 10000, Current Usage: 10000, Additional Required: 1, (Minimum) New Limit Required: 10001.",
            },
            "SIG905", ["10000"]),
        ["source, polled at Location"] = (
            new() { Status = 404, Code = "NotFound", Polling = Polling.Location, Message = $"The Image '{Source}' cannot be found in 'westeurope' region." },
            "SIG402", [Source]),
    };

    public static TheoryData<string> Names => [.. Refusals.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_refusal_is_explained(string name)
    {
        var (refusal, rule, says) = Refusals[name];
        await using var azure = await StartAsync();
        azure.Simulator.Faults.Add(new Fault(FaultKind.Refused) { Method = "PUT", Path = "/versions/", Refusal = refusal });

        var run = await program.RunAsync(azure, "--skip-check", Name + "9.0.0", "westeurope", Source, "westeurope");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Matches($"^The image version was not published.\n\nError {rule}: ", run.Output);
        Assert.All(says, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_permission_is_explained_with_the_role()
    {
        await using var azure = await StartAsync();

        var run = await program.RunAsync(azure, "--skip-check", $"/subscriptions/{ContosoWorld.Test}/resourceGroups/rg-test-images/providers/Microsoft.Compute/galleries/gal_test/images/web-server-2025/versions/9.0.0", "westeurope", Source);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Microsoft.Compute/galleries/images/versions/write", run.Output, StringComparison.Ordinal);
        Assert.Contains("az role assignment create", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_replication_is_explained_as_the_page_says()
    {
        await using var azure = await StartAsync();
        azure.World.Outlook.Fail("northeurope", "Internal error occurred while copying the image to the region.");

        var run = await program.RunAsync(azure, Name + "2.9.0", "westeurope", Source, "westeurope", "northeurope");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        AssertOnPage(run.Output);
    }

    [Fact]
    public async Task What_Azure_would_reject_is_not_sent()
    {
        await using var azure = await StartAsync();

        var run = await program.RunAsync(azure, Name + "2.9.0.118", "westeurope", Source, "northeurope", "uksouth");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Empty(azure.Simulator.Requests.All);
        AssertOnPage(run.Output);
    }

    [Fact]
    public async Task A_published_version_is_healthy()
    {
        await using var azure = await StartAsync();

        var run = await program.RunAsync(azure, Name + "2.9.0", "westeurope", Source, "westeurope", "northeurope");

        Assert.Equal((0, "", "Healthy: westeurope: Completed, northeurope: Completed\n"), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public async Task A_failure_that_is_not_about_a_gallery_stays_what_it_is()
    {
        await using var azure = await StartAsync();
        azure.Simulator.Faults.Add(new Fault(FaultKind.Refused) { Path = "/oauth2/", Refusal = new() { Status = 400, Body = """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""" } });

        var run = await program.RunAsync(azure, Name + "2.9.0", "westeurope", Source);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("AuthenticationFailedException", run.Error, StringComparison.Ordinal);
    }

    // The message has the whole output, to be copied to the page.
    private static void AssertOnPage(string output) =>
        Assert.True(File.ReadAllText(Path.Combine(Built.RepositoryRoot, "samples", "dotnet", "README.md")).ReplaceLineEndings("\n").Contains($"```text\n{output}```\n", StringComparison.Ordinal), output);

    // The clock does not run, so everything takes no time.
    private static async Task<SimulatedAzure> StartAsync()
    {
        var azure = await SimulatedAzure.StartAsync(options => options with { OperationRetryAfter = TimeSpan.Zero });
        azure.World.Outlook.Duration = TimeSpan.Zero;
        return azure;
    }
}
