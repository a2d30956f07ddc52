using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Live;

public sealed class PermissionSetTests
{
    private const string Read = "Microsoft.Compute/galleries/images/versions/read";
    private const string Share = "Microsoft.Compute/galleries/share/action";

    [Theory]
    [InlineData("""[{"actions":["*"],"condition":"@x"}]""", false, false, "@x")]
    [InlineData("""[{"actions":["*"],"condition":""}]""", true, false, null)]
    [InlineData("""[{"actions":["*"],"condition":"@x"},{"actions":["*/read"]}]""", true, false, null)]
    [InlineData("""[{"actions":["*/write"],"condition":"@x"}]""", false, true, null)]
    public void A_condition_neither_allows_nor_denies(string entries, bool allows, bool denies, string? condition) =>
        Assert.Equal((allows, denies, condition), (Of(entries).Allows(Read), Of(entries).Denies(Read), Of(entries).ConditionOf(Read)));

    [Theory]
    [InlineData("""[{"actions":["*"]}]""", Read)]
    [InlineData("""[{"actions":["Microsoft.Compute/disks/*"]},{"actions":["Microsoft.Compute/galleries/images/versions/read"]}]""", Read)]
    [InlineData("""[{"actions":["*"],"notActions":["Microsoft.Compute/galleries/share/action"]},{"actions":["Microsoft.Compute/galleries/share/action"]}]""", Share)]
    public void Allows(string entries, string action) => Assert.True(Of(entries).Allows(action));

    [Theory]
    [InlineData("[]", Read)]
    [InlineData("[{}]", Read)]
    [InlineData("""[{"actions":null}]""", Read)]
    [InlineData("""[{"dataActions":["*"]}]""", Read)]
    [InlineData("""[{"actions":["*"],"notActions":["Microsoft.Compute/galleries/*"]}]""", Read)]
    [InlineData("""[{"actions":["Microsoft.Compute/galleries/*"],"notActions":["Microsoft.Compute/galleries/share/action"]}]""", Share)]
    public void Does_not_allow(string entries, string action) => Assert.False(Of(entries).Allows(action));

    [Fact]
    public async Task Is_read_at_a_scope()
    {
        const string Scope = "/subscriptions/s1/resourceGroups/rg-otter";
        var azure = new AzureView(new ArmReader(new StubTransport().With(Scope + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["*/read"]}]}""")), null);

        var reading = await PermissionSet.ReadAsync(azure, Scope, CancellationToken.None);
        var missing = await PermissionSet.ReadAsync(azure, Scope + "x", CancellationToken.None);

        Assert.True(reading.Permissions!.Allows(Read));
        Assert.Equal(ReadFailureReason.NotFound, missing.Failure!.Reason);
        Assert.Null(missing.Permissions);
    }

    private static PermissionSet Of(string entries) => 
        PermissionSet.Of(JsonReader.Parse(entries).Value.Items.Select(entry => PermissionMapping.Map(new JsonNode(entry))));
}
