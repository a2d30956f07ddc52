using SigTroubleshoot.Cmdlets;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class ViewTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("gallery.one", "gallery.one")]
    [InlineData("1.0.0/x", "1.0.0/x")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal", "gal")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/img", "gal/img")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/Galleries/gal/images/img/versions/1.0.0", "gal/img/1.0.0")]
    [InlineData("/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm", "vm")]
    [InlineData("/", "")]
    public void A_column_shows_an_id_by_the_names_in_it(string? target, string expected) => Assert.Equal(expected, ViewText.Target(target));
}
