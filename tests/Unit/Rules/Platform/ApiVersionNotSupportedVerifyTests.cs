using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ApiVersionNotSupportedVerifyTests
{
    private const string Id = "SIG921";

    private const string Provider = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute";
    private const string Text =
        "New-AzResourceGroupDeployment: No registered resource provider found for location 'West US 2' and API version '2022-08-01' for type 'galleries/images'. The supported api-versions are '2018-06-01, 2019-03-01, 2023-07-03'. The supported locations are 'westus, eastus'.";

    [Fact]
    public Task Confirms_with_the_versions_of_the_type() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Provider, """{"resourceTypes":[{"resourceType":"virtualMachines","apiVersions":["2022-08-01"]},{"resourceType":"galleries/images","apiVersions":["2022-03-03","2023-07-03"],"locations":[]},{"resourceType":"galleries","apiVersions":["2018-06-01"]}]}"""), "The API version 2022-08-01 is not available for the resource type galleries/images; available versions: 2022-03-03, 2023-07-03");

    [Fact]
    public Task Confirms_a_region_that_lacks_the_type() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Provider, """{"resourceTypes":[{"resourceType":"virtualMachines","apiVersions":["2022-08-01"]},{"resourceType":"galleries/images","apiVersions":["2022-08-01"],"locations":["West US","East US"]},{"resourceType":"galleries","apiVersions":["2018-06-01"]}]}"""), "The resource type galleries/images is not available in this region (West US 2)");

    [Fact]
    public Task Refutes_a_version_that_is_offered() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Provider, """{"resourceTypes":[{"resourceType":"virtualMachines","apiVersions":["2022-08-01"]},{"resourceType":"galleries/images","apiVersions":["2022-08-01"],"locations":["West US 2"]},{"resourceType":"galleries","apiVersions":["2018-06-01"]}]}"""), "The API version 2022-08-01 is available for the resource type galleries/images");

    [Fact]
    public Task Cannot_tell_where_the_type_is_absent() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Provider, """{"resourceTypes":[]}"""), "'resourceTypes'");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Provider, 403, "AuthorizationFailed"), "is not allowed to read it");
}
