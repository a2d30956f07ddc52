using System.Collections;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Findings;

public sealed class IndexableTests
{
    [Theory]
    [InlineData(typeof(ReplicationHealth), nameof(ReplicationHealth.Regions))]
    [InlineData(typeof(ReplicationHealth), nameof(ReplicationHealth.Findings))]
    [InlineData(typeof(AccessResult), nameof(AccessResult.Findings))]
    [InlineData(typeof(LatestVersion), nameof(LatestVersion.Skipped))]
    [InlineData(typeof(LatestVersion), nameof(LatestVersion.Findings))]
    [InlineData(typeof(Usage), nameof(Usage.Findings))]
    public void A_list_in_a_result_can_be_indexed_whatever_it_was_created_from(Type type, string name)
    {
        var property = type.GetProperty(name)!;
        var answer = RuntimeHelpers.GetUninitializedObject(type);

        property.SetValue(answer, Two(property.PropertyType.GetGenericArguments()[0]));

        Assert.Equal(2, Assert.IsType<IList>(property.GetValue(answer), exactMatch: false).Count);
    }

    [Fact]
    public void The_findings_of_a_test_can_be_indexed() =>
        Assert.IsType<IList>(new TestResult("gal", new HashSet<Finding>().ToList()).Findings, exactMatch: false);

    [Fact]
    public void A_list_is_readable_as_text() => Assert.Equal("1; 2", Indexable.Of([1, 2]).ToString());

    [Fact]
    public void Lists_without_items_share_one() => Assert.Same(Indexable.Of(new List<int>()), Indexable.Of(Array.Empty<int>()));

    private static object Two(Type item) =>
        typeof(IndexableTests).GetMethod(nameof(TwoOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [])!;

    private static ReadOnlyCollection<T> TwoOf<T>() where T : class =>
        new([(T)RuntimeHelpers.GetUninitializedObject(typeof(T)), (T)RuntimeHelpers.GetUninitializedObject(typeof(T))]);
}
