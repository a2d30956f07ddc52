using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>The resources that take part in the judgment of one template as records: in the plausible world, each is mapped once.</summary>
/// <param name="plausible">The plausible values.</param>
internal sealed class MappedRecords(PlausibleValues plausible)
{
    private readonly Dictionary<(OverlaidResource, Type), (ValueReads Reads, object Record)> _mapped = [];

    /// <summary>A resource as a record.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="reads">Notes what is read.</param>
    /// <param name="root">What its paths begin with.</param>
    /// <param name="map">Maps it; the same function for a type of record.</param>
    public T Map<T>(OverlaidResource resource, ValueReads reads, string root, Func<IResourceNode, T> map)
        where T : class
    {
        if (!reads.World.IsPlausible || reads.KeepsAbsent)
            return map(resource.Open(reads, root));
        if (!_mapped.TryGetValue((resource, typeof(T)), out var mapped))
        {
            var own = new ValueReads(plausible.World());
            _mapped[(resource, typeof(T))] = mapped = (own, map(resource.Open(own, root)));
        }

        reads.Include(mapped.Reads);
        return (T)mapped.Record;
    }
}
