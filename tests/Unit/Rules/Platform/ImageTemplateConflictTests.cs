namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageTemplateConflictTests
{
    private const string Id = "SIG935";

    private const string Message =
        "Update/Upgrade of image templates is currently not supported";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Ansible, "New-AzImageBuilderTemplate", "Conflict", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
    }

    [Theory]
    [InlineData("Operation 'DELETE' is not allowed in provisioningState: 'creating'")]
    [InlineData("""
            az image builder delete -n tpl-otter
            ERROR: (Conflict) Operation 'DELETE' is not allowed in provisioningState: 'Updating'
            """)]
    [InlineData("{ \"code\": \"OperationNotAllowed\", \"message\": \"Operation Microsoft.VirtualMachineImages/imageTemplates/delete is not allowed in provisioning state: provisioned or run state: running.\" }")]
    [InlineData("{ \"code\": \"OperationNotAllowed\", \"message\": \"Operation Microsoft.VirtualMachineImages/imageTemplates/cancel/action is not allowed in provisioning state: provisioned or run state: canceling.\" }")]
    [InlineData("{ \"code\": \"OperationNotAllowed\", \"message\": \"Operation 'Microsoft.VirtualMachineImages/imageTemplates/delete' is not allowed in provisioningState: 'provisioned', runState: 'running'\" }")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Updating or upgrading: Update/Upgrade of an image template is not supported currently.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("""
            az sql server delete -n lynx
            Operation 'DELETE' is not allowed in provisioningState: 'creating'
            """)]
    [InlineData("Upgrade of node pools is currently not supported.")]
    [InlineData("Operation Microsoft.Sql/servers/delete is not allowed in provisioning state: provisioned or run state: running.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    // The provisioning state of a template that runs is an idle one, and what follows imageTemplates/ is no template.
    [Fact]
    public void Names_the_state_of_the_run()
    {
        var finding = RuleAssert.Catches(Id, "Operation Microsoft.VirtualMachineImages/imageTemplates/delete is not allowed in provisioning state: provisioned or run state: canceling.");
        Assert.Equal("The image template already exists or is still being processed (state 'canceling').", finding.Message);
        Assert.False(finding.Values.ContainsKey("Template"));
    }

    [Fact]
    public void Names_the_template() => Assert.Equal(
        "tpl-otter",
        RuleAssert.Catches(
            Id,
            """
            DELETE https://management.azure.com/subscriptions/s1/resourceGroups/rg-otter/providers/Microsoft.VirtualMachineImages/imageTemplates/tpl-otter?api-version=2022-07-01
            {"error":{"code":"Conflict","message":"Operation 'DELETE' is not allowed in provisioningState: 'creating'"}}
            """).Values["Template"]);

    [Theory]
    [InlineData("PUT", "/subscriptions/s1/resourceGroups/rg-otter/providers/Microsoft.VirtualMachineImages/imageTemplates/tpl-otter", "Conflict", "Conflict")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("PUT", Ids.Vm, "Conflict", "Conflict")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));
}
