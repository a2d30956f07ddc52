using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Resources;

/// <summary>What is skipped to save time does not change which name is the closest one.</summary>
public class ClosestNameTests
{
    [Fact]
    public void A_limited_distance_is_the_distance_if_it_is_within_the_limit()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var (one, other) = (Word(random), Word(random));
            var most = random.Next(5);
            var (limited, full) = (EditDistance.Between(one, other, most), EditDistance.Between(one, other));
            Assert.True(full <= most ? limited == full : limited > most, $"{one} {other}: {full}, within {most} {limited}");
        }
    }

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "cab", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ba", "ab", 1)]
    public void The_distance_counts_edits_and_swaps(string one, string other, int edits)
    {
        Assert.Equal(edits, EditDistance.Between(one, other));
        Assert.Equal(edits, EditDistance.Between(other, one));
    }

    [Fact]
    public void The_closest_region_is_the_one_of_a_complete_comparison()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var name = Misspelled(AzureRegion.All[random.Next(AzureRegion.All.Count)].Key, random);
            var byEdits = AzureRegion.All.GroupBy(region => EditDistance.Between(name, region.Key)).MinBy(group => group.Key)!;
            var expected = name.Length is >= 4 and <= 40 && byEdits.Key <= 3 && byEdits.Count() == 1 ? byEdits.Single().Key : null;
            Assert.True(expected == NearestRegion.Of(name), $"{name}: {expected}, not {NearestRegion.Of(name)}");
        }
    }

    private static string Misspelled(string name, Random random)
    {
        for (var edits = random.Next(5); edits > 0 && name.Length > 2; edits--)
        {
            var at = random.Next(name.Length);
            name = random.Next(3) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, ((char)('a' + random.Next(26))).ToString()),
                _ => name.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
            };
        }

        return name;
    }

    // Of few letters, so that words are often alike.
    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(9)).Select(_ => (char)('a' + random.Next(3)))]);
}
