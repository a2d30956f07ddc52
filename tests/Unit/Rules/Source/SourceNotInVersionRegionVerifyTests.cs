using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceNotInVersionRegionVerifyTests
{
    private const string Id = "SIG401";
    private const string Command = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1 -l westeurope\n";
    private const string Sentence = "is not found. Please check source exists, and is in the same region as gallery image version being created";
    private const string Bare = $"ERROR: (NotFound) Source {Ids.Image} {Sentence}";
    private const string Error = Command + Bare;

    [Fact]
    public async Task Confirms_another_region_and_names_it()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, At(Ids.Image, "North Europe"));
        Assert.Equal("North Europe", finding.Values["SourceRegion"]);
        Assert.Equal($"The source '{Ids.Image}' is in a different region ('North Europe') than the image ('westeurope').", finding.Verification);
    }

    [Fact]
    public async Task Confirms_a_source_that_is_not_there() =>
        Assert.Equal($"The source '{Ids.Image}' does not exist.", (await Verifying.ConfirmsAsync(Id, Error, new StubTransport())).Verification);

    [Fact]
    public async Task Makes_the_id_of_a_VM_from_its_name_and_fills_it_into_the_command()
    {
        const string Named = "az image create -g rg-otter -n img-otter --source vm-otter -l westeurope\nERROR: (NotFound) Source Virtual Machine 'vm-otter' specified in the request does not exist in this Azure location.";
        var finding = await Verifying.ConfirmsAsync(Id, Named, At(Ids.Vm, "northeurope"));
        Assert.Contains("--ids " + Ids.Vm, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refutes_a_source_in_the_region_of_the_version() => await Verifying.RefutesAsync(Id, Error, At(Ids.Image, "West Europe"));

    [Fact]
    public async Task Refutes_a_gallery_version_that_is_replicated_to_the_region() =>
        await Verifying.RefutesAsync(
            Id,
            $"{Command}ERROR: (NotFound) Source {Ids.Version} {Sentence}",
            new StubTransport().With(Ids.Version, """{"location":"northeurope","properties":{"publishingProfile":{"targetRegions":[{"name":"North Europe"},{"name":"West Europe"}]}}}"""));

    [Fact]
    public async Task Cannot_tell_the_region_that_was_asked_for_but_tells_where_the_source_is() =>
        Assert.Contains("is in 'northeurope'", (await Verifying.CannotTellAsync(Id, Bare, At(Ids.Image, "northeurope"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_source_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, "Source Virtual Machine 'vm-otter' specified in the request does not exist in this Azure location.", new StubTransport());
        await Verifying.CannotTellAsync(Id, $"{Command}ERROR: (NotFound) Source https://stotter.blob.core.windows.net/vhds/os.vhd {Sentence}", new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Image));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().KnowsNoSubscription(Ids.Image));
    }

    private static StubTransport At(string id, string location) => new StubTransport().With(id, $$"""{"location":"{{location}}"}""");
}
