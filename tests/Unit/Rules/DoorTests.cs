using System.Reflection;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Formats;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Proves that a user can make every rule speak: no rule is only there to be listed.</summary>
public sealed class DoorTests
{
    private static readonly Type[] Abilities = [typeof(ICheck<>), typeof(ILiveCheck<>)];

    // What the shipped code has rules judge: a request that a cmdlet makes, a reading that it reads.
    private static readonly HashSet<Type> Judged =
    [
        .. ShippedCode.Calls
            .Where(call => call.IsGenericMethod && (call.DeclaringType == typeof(RuleSet) || call.DeclaringType == typeof(SigEngine)) && call.Name is nameof(RuleSet.Check) or nameof(RuleSet.Judge) or nameof(RuleSet.Answers))
            .Select(call => call.GetGenericArguments()[0])
            .Where(type => !type.IsGenericParameter),
    ];

    [Fact]
    public void Every_rule_has_a_door() =>
        Assert.Empty(RuleCatalog.All.Where(rule => !JudgedBy(rule).Any() && !IsRecognized(rule)).Select(rule => rule.Id));

    [Fact]
    public void Whatever_rules_judge_is_given_to_them() =>
        Assert.Empty(RuleCatalog.All.SelectMany(JudgesOf).Distinct().Except(Judged).Select(type => type.Name));

    [Fact]
    public void Whatever_a_rule_can_ask_of_a_request_or_a_reading_is_set_by_the_shipped_code()
    {
        var set = ShippedCode.Calls.SelectMany(SetBy).ToHashSet();
        Assert.Empty(Judged.SelectMany(Settable).Except(set).Order(StringComparer.Ordinal));
    }

    private static bool IsRecognized(Rule rule) => rule.Messages.Any(sentence =>
        ToolFormats.All.Values.Append((_, message) => message).Any(print => SigEngine.Default
            .Diagnose(print(rule.Codes.Count > 0 ? rule.Codes[0] : "BadRequest", SampleValues.Fill(rule, sentence)))
            .Any(finding => finding.RuleId == rule.Id)));

    private static IEnumerable<Type> JudgedBy(Rule rule) => JudgesOf(rule).Where(Judged.Contains);

    private static IEnumerable<Type> JudgesOf(Rule rule) => rule.GetType().GetInterfaces()
        .Where(type => type.IsGenericType && Abilities.Contains(type.GetGenericTypeDefinition()))
        .Select(type => type.GetGenericArguments()[0]);

    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => $"{type.Name}.{property.Name}");

    // A setter sets its property; the constructor of a record those that its parameters are named after.
    private static IEnumerable<string> SetBy(MethodBase call) => (call is ConstructorInfo ? call.GetParameters().Select(parameter => parameter.Name!) : [call.Name.Replace("set_", "", StringComparison.Ordinal)])
        .Select(name => $"{call.DeclaringType?.Name}.{name}");
}
