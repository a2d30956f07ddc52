using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Makes findings from what was judged.</summary>
internal static class FindingBuilder
{
    /// <summary>The value with the reason why something could not be read in Azure.</summary>
    public const string Unread = "Reason";

    /// <summary>The expression of the subscription that a template is deployed to.</summary>
    public const string OwnSubscription = "subscription().subscriptionId";

    private const int MostCharacters = 120;

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>The finding of a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="world">The world that it was found in.</param>
    public static Finding Of(CertainFault fault, OverlaidResource resource, SourcePlace place, World world)
    {
        var answer = fault.Verdict.Answer with { Confidence = fault.Confidence < fault.Verdict.Answer.Confidence ? fault.Confidence : fault.Verdict.Answer.Confidence };
        var common = Common(fault.Verdict, resource);
        Unmask(answer.Values, world);
        Unmask(common, world);
        return Create(fault.Verdict.Rule, answer, TargetOf(resource.Planned), place, common);
    }

    /// <summary>The finding that only the deployment can decide something.</summary>
    public static Finding Of(OpenQuestion question, OverlaidResource resource)
    {
        var others = string.Join(", ", question.Rules.Skip(1).Select(rule => rule.Id));
        var expression = Short(question.Value.Expression);
        var reason = Hint(question.Value) is { } hint ? WithOthers(hint, others)
            : others.Length > 0 ? TemplateTexts.FormatValueUnknownForSeveral(expression: expression, rules: others)
            : TemplateTexts.FormatValueUnknown(expression);
        var place = question.Value.Place.File is null ? resource.Planned.Place : question.Value.Place;
        return Create(
            question.Rules[0],
            Answer.NotEvaluated(NoteWording.Known(reason)),
            TargetOf(resource.Planned),
            place,
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Address"] = resource.Planned.Address, ["Expression"] = question.Value.Expression });
    }

    /// <summary>The finding of a fault that Azure shows.</summary>
    /// <param name="verdict">What the rule says.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="place">Where it is.</param>
    public static Finding OfAzure(Verdict verdict, OverlaidResource resource, SourcePlace place) => Create(verdict.Rule, verdict.Answer, TargetOf(resource.Planned), place, Common(verdict, resource));

    /// <summary>The finding that something could not be read in Azure.</summary>
    /// <param name="rules">The rules, the worst first.</param>
    /// <param name="verdict">What one of them says.</param>
    /// <param name="resource">The resource.</param>
    public static Finding OfAzure(IReadOnlyList<Rule> rules, Verdict verdict, OverlaidResource resource)
    {
        var reason = WithOthers(verdict.Answer.Reason, string.Join(", ", rules.Skip(1).Select(rule => rule.Id)));
        // A template that cannot be compared with Azure is no fault.
        return Create(rules[0], Answer.NotEvaluated(reason, (Unread, verdict.Answer.Reason)), TargetOf(resource.Planned), resource.Planned.Place, Common(verdict, resource));
    }

    private static Dictionary<string, string> Common(Verdict verdict, OverlaidResource resource)
    {
        var common = verdict.Common.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        common["Address"] = resource.Planned.Address;
        return common;
    }

    private static string WithOthers(string reason, string others) => others.Length == 0 ? reason : TemplateTexts.FormatSeveralNotEvaluated(reason: reason, rules: others);

    // What a parameter of the cmdlet provides.
    private static string? Hint(TemplateValue unknown) => unknown.Expression switch
    {
        "resourceGroup().name" => TemplateTexts.ResourceGroupUnknown,
        OwnSubscription => TemplateTexts.SubscriptionUnknown,
        _ => null,
    };

    /// <summary>The finding of a value that its property cannot have.</summary>
    public static Finding Of(Rule rule, Answer answer, OverlaidResource resource, SourcePlace place) =>
        Create(rule, answer, TargetOf(resource.Planned), place, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Address"] = resource.Planned.Address });

    /// <summary>The finding of a note about a file.</summary>
    public static Finding Of(Rule rule, Answer answer, TemplateNote note) => Create(rule, note.Command.Length > 0 ? answer with { Command = note.Command } : answer, target: note.Place.File?.Path ?? "", note.Place, None);

    private static Finding Create(Rule rule, Answer answer, string target, SourcePlace place, IReadOnlyDictionary<string, string> common)
    {
        var position = place.Position;
        return FindingFactory.FromAnswer(rule, answer, target, position?.Path ?? "", position?.Line, position?.Column, common);
    }

    // What was only assumed is shown as its expression.
    private static void Unmask(Dictionary<string, string> values, World world)
    {
        foreach (var (value, _, assumed) in world.Assumed)
        {
            if (assumed is not TextValue { Text: { Length: > 3 } text } || value.Examples.Count > 0)
                continue;
            foreach (var key in values.Keys.ToList())
            {
                if (values[key].IndexOf(text, StringComparison.Ordinal) >= 0)
                    values[key] = values[key].Replace(text, "[" + Short(value.Expression) + "]");
            }
        }
    }

    /// <summary>The ID if all of it is known; otherwise the name, with the expressions in it.</summary>
    private static string TargetOf(PlannedResource planned)
    {
        var names = planned.Names.Select(name => name.AsText ?? (name is JoinedText joined ? string.Concat(joined.Parts.Select(part => part.AsText ?? "[" + Short(part.Expression) + "]")) : "[" + Short(name.Expression) + "]")).ToList();
        if (planned.Scope.SubscriptionId.AsText is { } subscription && planned.Scope.ResourceGroup.AsText is { } group && planned.Names.All(name => !name.HasUnknown))
        {
            var types = planned.Type.Split('/');
            return $"/subscriptions/{subscription}/resourceGroups/{group}/providers/{types[0]}" + string.Concat(names.Select((name, i) => i + 1 < types.Length ? $"/{types[i + 1]}/{name}" : "/" + name));
        }

        return string.Join("/", names);
    }

    private static string Short(string expression) => expression.Length <= MostCharacters ? expression : expression.Substring(0, MostCharacters) + "…";
}
