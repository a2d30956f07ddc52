using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceSizeExceedsMaxVerifyTests
{
    private const string Id = "SIG427";
    private const string Sentence = "The GalleryImageVersion source resource size 3100 exceeds the max size 2048 supported.";
    private const string Error = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (GallerySourceResourceExceedsMaxSize) " + Sentence;
    private const string ByDisk = $"Source: {Ids.Disk}\nERROR: (GallerySourceResourceExceedsMaxSize) {Sentence}";

    [Fact]
    public async Task Confirms_a_source_of_the_version_that_is_too_large()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, Version($$$"""{"osDiskImage":{"source":{"id":"{{{Ids.Snapshot}}}"}},"dataDiskImages":[{"source":{"id":"{{{Ids.Disk}}}"}}]}""").With(Ids.Snapshot, Sized(128)).With(Ids.Disk, Sized(3100)));
        Assert.Equal($"The largest disk of {Ids.Disk} exceeds the size limit: 3100 GB, maximum 2048 GB.", finding.Verification);
    }

    [Theory]
    [InlineData("""{"dataDisks":[{"diskSizeGB":2049}],"osDisk":{"diskSizeGB":30}}""")]
    [InlineData("""{"osDisk":{"diskSizeGB":2049}}""")]
    public async Task Confirms_a_disk_of_a_managed_image_or_VM(string storage) =>
        await Verifying.ConfirmsAsync(Id, Error, Version($$$"""{"source":{"id":"{{{Ids.Image}}}"}}""").With(Ids.Image, """{"properties":{"storageProfile":""" + storage + "}}"));

    [Fact]
    public async Task Confirms_the_size_that_the_version_tells_though_its_source_is_gone() =>
        await Verifying.ConfirmsAsync(Id, Error, Version($$$$"""{"osDiskImage":{"sizeInGB":4096,"source":{"id":"{{{{Ids.Disk}}}}"}}}"""));

    [Fact]
    public async Task Confirms_the_disk_that_stands_near_the_error_where_there_is_no_version() =>
        await Verifying.ConfirmsAsync(Id, ByDisk, new StubTransport().With(Ids.Disk, Sized(2049)));

    [Fact]
    public async Task Refutes_disks_that_fit()
    {
        await Verifying.RefutesAsync(Id, ByDisk, new StubTransport().With(Ids.Disk, Sized(2048)));
        await Verifying.RefutesAsync(Id, Error, Version("""{"osDiskImage":{"sizeInGB":128}}"""));
    }

    [Fact]
    public async Task Refutes_a_large_disk_of_a_version_that_is_replicated_shallowly() =>
        await Verifying.RefutesAsync(Id, Error, Version("""{"osDiskImage":{"sizeInGB":4096}}""", "shallow"));

    [Fact]
    public async Task Cannot_tell_where_a_source_that_may_be_the_large_one_cannot_be_read() =>
        await Verifying.CannotTellAsync(Id, Error, Version($$$"""{"osDiskImage":{"source":{"id":"{{{Ids.Snapshot}}}"}},"dataDiskImages":[{"source":{"id":"{{{Ids.Disk}}}"}}]}""").With(Ids.Snapshot, Sized(128)).Forbids(Ids.Disk));

    [Fact]
    public async Task Cannot_tell_without_a_source()
    {
        await Verifying.CannotTellAsync(Id, Sentence, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Version));
        await Verifying.CannotTellAsync(Id, Error, Version("{}"));
        await Verifying.CannotTellAsync(Id, ByDisk, new StubTransport());
    }

    private static string Sized(int size) => $$$"""{"properties":{"diskSizeGB":{{{size}}}}}""";

    private static StubTransport Version(string storage, string mode = "Full") =>
        new StubTransport().With(Ids.Version, $$$$"""{"properties":{"storageProfile":{{{{storage}}}},"publishingProfile":{"replicationMode":"{{{{mode}}}}"}}}""");
}
