using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationInstallFailedVerifyTests
{
    private const string Rule = "SIG664";
    private const string Text = $"{Ids.Vm} VMAppExtension \"applicationName\": \"holt\", \"version\": \"1.0.2\", \"result\": \"Install FAILED Error executing command 'exit 4'\"";

    [Fact]
    public async Task Confirms_what_the_extension_still_reports()
    {
        var azure = Azure("VMAppExtension", "holt", @"Install FAILED Error executing command \\\\u0027exit 4\\\\u0027");
        await Verifying.ConfirmsAsync(Rule, Text, azure, "'holt' was not installed: Error executing command 'exit 4'.");
        Assert.EndsWith("$expand=instanceView", Assert.Single(azure.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public Task Refutes_an_application_that_is_installed_now() => Verifying.RefutesAsync(Rule, Text, Azure("VMAppExtension", "holt", "Install SUCCESS"), "no failed application 'holt'");

    [Fact]
    public Task Refutes_where_another_one_failed() => Verifying.RefutesAsync(Rule, Text, Azure("VMAppExtension", "dam", "Install FAILED Error executing command"), "no failed application 'holt'");

    [Fact]
    public Task Cannot_tell_without_the_extension() => Verifying.CannotTellAsync(Rule, Text, Azure("Monitoring", "holt", ""), "VMAppExtension");

    [Fact]
    public Task Cannot_tell_without_the_vm() => Verifying.CannotTellAsync(Rule, Text, new StubTransport(), "was not found");

    private static StubTransport Azure(string extension, string application, string result) => new StubTransport().With(
        Ids.Vm,
        $$"""{"name":"vm-otter","properties":{"instanceView":{"extensions":[{"name":"{{extension}}","statuses":[{"code":"ProvisioningState/succeeded","message":"{\"CurrentState\":[{\"applicationName\":\"{{application}}\",\"result\":\"{{result}}\"}]}"}]}]} } }""");
}
