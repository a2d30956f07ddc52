using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryQuotaExceededVerifyTests
{
    private const string Rule = "SIG905";
    private const string Galleries = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/galleries";
    private const string Gallery = Ids.Compute + "/galleries/gal_otter";

    [Fact]
    public Task Confirms_as_many_galleries_as_allowed() =>
        Verifying.ConfirmsAsync(Rule, Text("Gallery", 2), Azure("westus2", "West US 2", "westeurope"), "has no room in westus2: 2 of 2 are in use.");

    [Fact]
    public Task Refutes_after_one_was_deleted() => Verifying.RefutesAsync(Rule, Text("Gallery", 2), Azure("westus2", "westeurope"), "has room again in westus2: 1 of 2 are in use.");

    [Fact]
    public Task Counts_definitions() =>
        Verifying.ConfirmsAsync(Rule, Text("GalleryImage", 2), Azure("westus2").With(Gallery + "0/images", """{"value":[{"name":"a","location":"westus2"},{"name":"b","location":"westus2"}]}"""), "2 of 2");

    [Fact]
    public Task Does_not_count_versions() => Verifying.CannotTellAsync(Rule, Text("GalleryImageVersion", 2), Azure("westus2"), "quota");

    [Fact]
    public Task Cannot_tell_what_cannot_be_read() => Verifying.CannotTellAsync(Rule, Text("Gallery", 2), new StubTransport().Forbids(Galleries), "could not be read");

    [Fact]
    public Task Cannot_tell_without_a_region() =>
        Verifying.CannotTellAsync(Rule, "Operation could not be completed as it results in exceeding approved Gallery quota.", Azure("westus2"), "region");

    private static string Text(string quota, int limit) =>
        $"Operation could not be completed as it results in exceeding approved {quota} quota. Additional details - Deployment Model: Resource Manager, Location: westus2, Current Limit: {limit}, Current Usage: {limit}, Additional Required: 1, (Minimum) New Limit Required: {limit + 1}.";

    private static StubTransport Azure(params string[] regions) => new StubTransport().With(
        Galleries, $$"""{"value":[{{string.Join(',', regions.Select((region, i) => $$"""{"id":"{{Gallery}}{{i}}","name":"gal_otter{{i}}","location":"{{region}}"}"""))}}]}""");
}
