namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationInstallFailedTests
{
    private const string State = """
        {"id":"VM","properties":{"instanceView":{"extensions":[{"name":"VMAppExtension","statuses":[{"code":"ProvisioningState/succeeded","message":"Enable succeeded: {\n \"CurrentState\": [\n  {\n   \"applicationName\": \"dam\",\n   \"version\": \"3.0.0\",\n   \"result\": \"Install SUCCESS\"\n  },\n  {\n   \"applicationName\": \"holt\",\n   \"version\": \"1.0.2\",\n   \"result\": \"Install FAILED Error executing command \u0027exit 4\u0027: command terminated with exit status=4\"\n  },\n  {\n   \"applicationName\": \"couch\",\n   \"version\": \"2.5.0\",\n   \"result\": \"Install FAILED Error executing command \u0027./run.sh\u0027: command terminated with exit status=127\"\n  }\n ],\n \"ActionsPerformed\": []\n}"}]}]}}}
        """;

    [Fact]
    public void Catches_each_application_that_failed()
    {
        var findings = SigEngine.Default.Diagnose(State.Replace("\"VM\"", $"\"{Ids.Vm}\"", StringComparison.Ordinal));
        Assert.Equal(
            [("SIG664", "holt", "1.0.2", "vm-otter"), ("SIG664", "couch", "2.5.0", "vm-otter")],
            findings.Select(finding => (finding.RuleId, finding.Values["Application"], finding.Values["Version"], finding.Values["VirtualMachine"])));
        Assert.Contains("Error executing command 'exit 4': command terminated with exit status=4.", findings[0].Message, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.Contains("az vm get-instance-view -g rg-otter -n vm-otter", finding.Command, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("VMAppExtension\n\"applicationName\": \"holt\",\n\"version\": \"1.0.2\",\n\"result\": \"Install FAILED Error executing command 'exit 4'\"")]
    [InlineData("{\"message\":\"{\\\"CurrentState\\\":[{\\\"applicationName\\\":\\\"holt\\\",\\\"packageName\\\":\\\"/subscriptions/s/galleries/gal_otter/applications/holt/versions/1.0.2\\\",\\\"operation\\\":\\\"Install\\\",\\\"result\\\":\\\"Install FAILED Error executing command \\\\u0027exit 4\\\\u0027\\\"}]}\"}")]
    public void Catches_it_however_often_it_was_escaped(string text)
    {
        var finding = RuleAssert.Catches("SIG664", text);
        Assert.Equal(("holt", "1.0.2", "Error executing command 'exit 4'"), (finding.Values["Application"], finding.Values["Version"], finding.Values["Detail"]));
    }

    [Theory]
    [InlineData("npm ERR! Install FAILED Error executing command 'node-gyp rebuild'")]
    [InlineData("{\"name\":\"VMAppExtension\",\"message\":\"{\\\"CurrentState\\\":[{\\\"applicationName\\\":\\\"holt\\\",\\\"result\\\":\\\"Install SUCCESS\\\"}]}\"}")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG664", text);
}
