using System.Collections;
using System.Globalization;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>The properties of one kind of resource that both Microsoft's model and ours have.</summary>
internal abstract class Comparison
{
    private readonly Dictionary<string, string> _without = new(StringComparer.Ordinal);

    /// <summary>The type of our record.</summary>
    public abstract Type OurType { get; }

    /// <summary>The compared properties of our record; those of a nested record after a period.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Properties of our record that are not compared, and why.</summary>
    public IReadOnlyDictionary<string, string> NotCompared => _without;

    /// <summary>The compared values of the client's object, one line per property.</summary>
    public abstract IReadOnlyList<string> Theirs(object data);

    /// <summary>The same values of our record, mapped from a node.</summary>
    public abstract IReadOnlyList<string> Ours(IResourceNode node);

    /// <summary>Excludes properties, including those nested in them.</summary>
    public Comparison Without(string why, params string[] names)
    {
        foreach (var name in names)
            _without.Add(name, why);
        return this;
    }

    /// <summary>A value as text that does not depend on the model.</summary>
    protected static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        // Fractions of a second are lost if a date of an object becomes text.
        DateTimeOffset date => date.UtcDateTime.ToString("s"),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>A table of accessors: a new property is one line.</summary>
/// <param name="map">Our mapping.</param>
internal sealed class Comparison<TTheirs, TOurs>(Func<IResourceNode, TOurs> map) : Comparison, IEnumerable<string>
{
    private readonly List<(string Name, Func<TTheirs, object?> Theirs, Func<TOurs, object?> Ours)> _fields = [];

    public override Type OurType => typeof(TOurs);

    public override IReadOnlyList<string> Names => [.. _fields.Select(one => one.Name)];

    public void Add(string name, Func<TTheirs, object?> theirs, Func<TOurs, object?> ours) => _fields.Add((name, theirs, ours));

    public override IReadOnlyList<string> Theirs(object data) => [.. _fields.Select(field => $"{field.Name}: {Text(field.Theirs((TTheirs)data))}")];

    public override IReadOnlyList<string> Ours(IResourceNode node)
    {
        var ours = map(node);
        return [.. _fields.Select(field => $"{field.Name}: {Text(field.Ours(ours))}")];
    }

    public IEnumerator<string> GetEnumerator() => Names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
