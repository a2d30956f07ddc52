using System.Runtime.CompilerServices;
using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>
/// One consistent assumption about everything that is unknown: the same expression has the same value wherever it occurs, and what
/// follows from it is computed.
/// </summary>
/// <param name="choose">Chooses the value of an unknown one, from where it is first used.</param>
/// <param name="isPlausible">Whether these are the plausible values, which are the same in the whole run.</param>
internal sealed class World(Func<UnknownValue, UsePlace, TemplateValue> choose, bool isPlausible = false)
{
    private const int MaxLength = 4000;

    private static readonly IReadOnlyCollection<Assumption> Nothing = [];

    // Most resources have nothing unknown.
    private Dictionary<string, Assumption>? _assumed;
    private Dictionary<TemplateValue, TemplateValue>? _computed;
    private List<World>? _included;

    /// <summary>Whether these are the plausible values.</summary>
    public bool IsPlausible => isPlausible;

    /// <summary>What was assumed so far, in order of use.</summary>
    public IReadOnlyCollection<Assumption> Assumed
    {
        get
        {
            var own = _assumed?.Values ?? Nothing;
            if (_included is null)
                return own;
            Dictionary<string, Assumption>? all = null;
            foreach (var world in _included)
                AddTo(ref all, world.Assumed);
            if (all is null)
                return own;
            AddTo(ref all, own);
            return all!.Values;
        }
    }

    private static void AddTo(ref Dictionary<string, Assumption>? all, IReadOnlyCollection<Assumption> assumed)
    {
        if (assumed.Count == 0)
            return;
        all ??= new Dictionary<string, Assumption>(StringComparer.Ordinal);
        foreach (var item in assumed)
        {
            if (!all.ContainsKey(item.Value.Key))
                all.Add(item.Value.Key, item);
        }
    }

    /// <summary>Adds what is assumed in another world that makes the same choices.</summary>
    public void Include(World other) => (_included ??= []).Add(other);

    /// <summary>The value in this world: a text, a number, a list, and so on, whose parts may still be unknown.</summary>
    /// <param name="value">The value.</param>
    /// <param name="use">Where it is used.</param>
    public TemplateValue Resolve(TemplateValue value, UsePlace use)
    {
        switch (value)
        {
            case UnknownValue unknown:
                if (_assumed is not null && _assumed.TryGetValue(unknown.Key, out var known))
                    return known.Assumed;
                var assumed = choose(unknown, use);
                (_assumed ??= new Dictionary<string, Assumption>(StringComparer.Ordinal))[unknown.Key] = new Assumption(unknown, use, assumed);
                return assumed;
            case DerivedValue derived:
                if (_computed is null || !_computed.TryGetValue(derived, out var result))
                    (_computed ??= [])[derived] = result = Compute(derived, use);
                return result;
            case JoinedText joined:
                if (_computed is null || !_computed.TryGetValue(joined, out var text))
                {
                    var part = use.Part() with { IsSegment = joined.Parts.Any(other => other is TextValue { Text: var literal } && literal.IndexOf('/') >= 0) };
                    (_computed ??= [])[joined] = text = Bounded(JoinedText.Join(joined.Parts.Select(inner => Scalar(Resolve(inner, part))), joined.Place));
                }

                return text;
            default:
                return value;
        }
    }

    /// <summary>The value in this world without anything unknown in it.</summary>
    public TemplateValue ResolveAll(TemplateValue value, UsePlace use)
    {
        if (!value.HasUnknown)
            return value;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Resolve(value, use) switch
        {
            ListValue { HasUnknown: true } list => new ListValue([.. list.Items.Select(item => ResolveAll(item, use.Part()))], list.Place),
            ObjectValue { HasUnknown: true } known => new ObjectValue([.. known.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, ResolveAll(member.Value, use.Part())))], known.Place),
            { HasUnknown: true } again => ResolveAll(again, use),
            var result => result,
        };
    }

    private TemplateValue Compute(DerivedValue derived, UsePlace use)
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var result = derived.Compute([.. derived.Inputs.Select(input => ResolveAll(input, IsBranch(derived) ? use : use.Part()))]);
            return Bounded(result.IsOpen || result is JoinedText ? Resolve(result, use) : result);
        }
        catch (TemplateFaultException)
        {
            return NullValue.Absent;
        }
        catch (InsufficientExecutionStackException)
        {
            return NullValue.Absent;
        }
    }

    // What a condition chooses is used where the result is; what a function changes is not.
    private static bool IsBranch(DerivedValue derived) =>
        derived.Expression.StartsWith("if(", StringComparison.Ordinal) || derived.Expression.StartsWith("coalesce(", StringComparison.Ordinal)
        || derived.Expression.StartsWith("toLower(", StringComparison.Ordinal) || derived.Expression.StartsWith("toUpper(", StringComparison.Ordinal)
        || derived.Expression.StartsWith("trim(", StringComparison.Ordinal);

    // No name and no ID is nearly as long; a longer one is as wrong as its beginning.
    private static TemplateValue Bounded(TemplateValue value) => value is TextValue { Text.Length: > MaxLength } text ? text.Part(0, MaxLength) : value;

    private static TemplateValue Scalar(TemplateValue value) => value is TextValue or NumberValue or BooleanValue ? value : new TextValue("", value.Place);
}
