namespace SigTroubleshoot.Unit.Errors;

/// <summary>A sentence that its rule leaves to other services does not make a gallery's error disappear.</summary>
public sealed class NothingIsHiddenTests
{
    // SIG438 needs "from Image", SIG208 that something was not found.
    [Theory]
    [InlineData("Until the disk is successfully created, resource 'vm-tern' cannot be created from disk 'mi-tern' of the gallery image version.")]
    [InlineData("Gallery \"gal_tern\" / Resource Group \"rg-tern\" is closed for the Shared Image \"img-tern\".")]
    public void An_error_of_a_gallery_is_told(string message) =>
        Assert.Single(SigEngine.Default.Diagnose($"New-AzGalleryImageVersion : {message}\nErrorCode: Conflict\nErrorMessage: {message}\n"));
}
