using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Live;

public sealed class IdSetTests
{
    [Fact]
    public void An_ID_is_new_once_in_any_letter_case()
    {
        var ids = new IdSet();
        Assert.True(ids.Add("/subscriptions/a/resourceGroups/rg"));
        Assert.False(ids.Add("/SUBSCRIPTIONS/A/resourcegroups/RG"));
        Assert.True(ids.Add("/subscriptions/a/resourceGroups/rg2"));
        Assert.True(ids.Add(""));
        Assert.False(ids.Add(""));
    }

    [Fact]
    public void Similar_IDs_are_different()
    {
        var ids = new IdSet();
        for (var number = 0; number < 200_000; number++)
            Assert.True(ids.Add($"/subscriptions/00000000-0000-0000-0000-{number:D12}"));
    }
}
