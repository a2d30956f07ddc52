using System.Net;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

/// <summary>The simulator refuses in any words, at once or while the client polls, and takes the writes that it did not refuse.</summary>
public sealed class RefusalTests
{
    private const string Query = "?api-version=2024-03-03";
    private const string Version = SimulatedAzure.WebServer + "/versions/9.0.0";
    private const string Body = """{"location":"westeurope","properties":{"storageProfile":{"source":{"id":"/subscriptions/x/resourceGroups/y/providers/Microsoft.Compute/images/z"}}}}""";

    [Fact]
    public async Task A_refusal_is_answered_word_for_word()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        await PullAsync(azure, """{"kind":"Refused","method":"PUT","path":"/images/*/versions/9","refusal":{"status":409,"code":"Conflict","message":"The 'vine'\r\nis wild.","target":"vine","details":[{"code":"Inner","message":"deep"}]}}""");

        var reply = (await azure.SendAsync(HttpMethod.Put, Version + Query, Body)).Is(HttpStatusCode.Conflict, "Conflict");

        Assert.Equal(("The 'vine'\r\nis wild.", "vine", "deep"), (reply.Message, (string?)reply.Json["error"]!["target"], (string?)reply.Json["error"]!["details"]![0]!["message"]));
        Assert.Equal(HttpStatusCode.NotFound, (await azure.ReadAsync(Version)).Status);
        (await azure.ReadAsync(SimulatedAzure.WebServer)).Ok();
    }

    [Fact]
    public async Task A_refusal_may_be_polled_at_the_operation()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        await PullAsync(azure, """{"kind":"Refused","method":"PUT","refusal":{"code":"Wilted","message":"No water.","polling":"AsyncOperation"}}""");

        var accepted = await azure.SendAsync(HttpMethod.Put, Version + Query, Body);
        var address = new Uri(accepted.Header("Azure-AsyncOperation")!).PathAndQuery;
        var running = (await azure.GetAsync(address)).Ok();
        var failed = (await azure.GetAsync(address)).Ok();

        Assert.Equal((HttpStatusCode.Created, "Creating"), (accepted.Status, (string?)accepted.Json["properties"]!["provisioningState"]));
        Assert.Equal(("InProgress", "Failed", "Wilted", "No water."),
            ((string?)running["status"], (string?)failed["status"], (string?)failed["error"]!["code"], (string?)failed["error"]!["message"]));
    }

    [Fact]
    public async Task A_refusal_may_be_polled_at_the_location()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        await PullAsync(azure, """{"kind":"Refused","method":"DELETE","refusal":{"status":409,"code":"Wilted","message":"No water.","polling":"Location"}}""");

        var accepted = await azure.SendAsync(HttpMethod.Delete, SimulatedAzure.WebServer + "/versions/2.3.0" + Query);
        var address = new Uri(accepted.Header("Location")!).PathAndQuery;

        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        Assert.Equal(HttpStatusCode.Accepted, (await azure.GetAsync(address)).Status);
        (await azure.GetAsync(address)).Is(HttpStatusCode.Conflict, "Wilted");
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(409, """{"error": {"code": "Conf""")]
    public async Task An_answer_may_be_no_error_at_all(int status, string body)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(new Fault(FaultKind.Refused) { Refusal = new Refusal { Status = status, Body = body, ContentType = "text/html" } });

        var reply = await azure.ReadAsync(SimulatedAzure.WebServer);

        Assert.Equal((status, body), ((int)reply.Status, reply.Body));
    }

    [Fact]
    public async Task Without_a_refusal_the_kind_is_refused_itself()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        (await azure.SendAsync(HttpMethod.Post, "/simulator/faults", """{"kind":"Refused"}""")).Is(HttpStatusCode.BadRequest, "InvalidFault");
        (await azure.SendAsync(HttpMethod.Post, "/simulator/faults", """{"kind":"Refused","refusal":{"polling":"never"}}""")).Is(HttpStatusCode.BadRequest, "InvalidFault");
    }

    [Fact]
    public async Task A_provider_that_is_not_registered_takes_no_writes_until_somebody_registers_it()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.NotRegistered);
        const string provider = $"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute";

        (await azure.SendAsync(HttpMethod.Put, Version + Query, Body)).Is(HttpStatusCode.Conflict, "MissingSubscriptionRegistration");
        (await azure.ReadAsync(SimulatedAzure.WebServer)).Ok();
        Assert.Equal("NotRegistered", (string?)(await azure.ReadAsync(provider)).Ok()["registrationState"]);
        Assert.Equal("Registered", (string?)(await azure.SendAsync(HttpMethod.Post, provider + "/register" + Query)).Ok()["registrationState"]);

        Assert.Equal(HttpStatusCode.Created, (await azure.SendAsync(HttpMethod.Put, Version + Query, Body)).Status);
        Assert.Equal("Registered", (string?)(await azure.ReadAsync(provider)).Ok()["registrationState"]);
    }

    [Fact]
    public async Task Galleries_definitions_and_machines_are_written_changed_and_deleted()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        const string gallery = ContosoWorld.Group + "/providers/Microsoft.Compute/galleries/gal_fresh";
        const string definition = gallery + "/images/fern";

        (await azure.SendAsync(HttpMethod.Put, definition + Query, Body)).Is(HttpStatusCode.NotFound, "ParentResourceNotFound");
        Assert.Equal(HttpStatusCode.Created, (await azure.SendAsync(HttpMethod.Put, gallery + Query, """{"location":"westeurope"}""")).Status);
        Assert.Equal(HttpStatusCode.Created, (await azure.SendAsync(HttpMethod.Put, definition + Query, """{"location":"westeurope","properties":{"osType":"Linux"}}""")).Status);
        (await azure.SendAsync(HttpMethod.Patch, definition + Query, """{"properties":{"description":"green"}}""")).Ok();
        var read = (await azure.ReadAsync(definition)).Ok()["properties"]!;
        Assert.Equal(("Linux", "green", "Succeeded"), ((string?)read["osType"], (string?)read["description"], (string?)read["provisioningState"]));
        (await azure.SendAsync(HttpMethod.Put, definition + Query, "[")).Is(HttpStatusCode.BadRequest, "InvalidRequestContent");

        (await azure.SendAsync(HttpMethod.Delete, gallery + Query)).Is(HttpStatusCode.Conflict, "CannotDeleteResource");
        Assert.Equal(HttpStatusCode.OK, (await azure.SendAsync(HttpMethod.Delete, definition + Query)).Status);
        Assert.Equal(HttpStatusCode.OK, (await azure.SendAsync(HttpMethod.Delete, gallery + Query)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await azure.SendAsync(HttpMethod.Delete, gallery + Query)).Status);
        (await azure.SendAsync(HttpMethod.Put, gallery.Replace("rg-golden-images", "rg-none", StringComparison.Ordinal) + Query, "{}")).Is(HttpStatusCode.NotFound, "ResourceGroupNotFound");
    }

    [Fact]
    public async Task The_certificate_is_valid_for_further_hosts()
    {
        await using var simulator = await Simulator.StartAsync(new SimulatorOptions { Hosts = ["arm.orchid.example"] });

        using var certificate = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(simulator.CertificateFile);

        Assert.True(certificate.MatchesHostname("arm.orchid.example"));
        Assert.True(certificate.MatchesHostname("localhost"));
        Assert.False(certificate.MatchesHostname("other.orchid.example"));
    }

    private static async Task PullAsync(SimulatedAzure azure, string fault) => (await azure.SendAsync(HttpMethod.Post, "/simulator/faults", fault)).Ok();
}
