using System.Runtime.CompilerServices;
using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Evaluates JSON of a template: expressions in texts, and loops of properties.</summary>
internal static class ArmJson
{
    /// <summary>The value of JSON. Whatever is wrong in it is noted, and is then unknown.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="file">The file that contains it.</param>
    /// <param name="context">What its expressions are evaluated in.</param>
    public static TemplateValue Evaluate(JsonValue json, SourceFile file, ArmContext context)
    {
        switch (json.Kind)
        {
            case JsonKind.String:
                return EvaluateText(json, file, context);
            case JsonKind.Number:
                return new NumberValue(json.Text, new SourcePlace(file, json.Start));
            case JsonKind.Boolean:
                return new BooleanValue(json.IsTrue, new SourcePlace(file, json.Start));
            case JsonKind.Null:
                return new NullValue(new SourcePlace(file, json.Start));
        }

        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            var place = new SourcePlace(file, json.Start);
            context.Run.NoteValue(TemplateNoteKind.NotEvaluated, TemplateTexts.NestedTooDeeply, place);
            return Fault(context, place, "json()", TemplateTexts.NestedTooDeeply);
        }

        return json.Kind == JsonKind.Array
            ? EvaluateList(json, file, context)
            : EvaluateObject(json, file, context);
    }

    private static ListValue EvaluateList(JsonValue json, SourceFile file, ArmContext context)
    {
        var items = new TemplateValue[json.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Evaluate(json.Items[i], file, context);
        return new ListValue(items, new SourcePlace(file, json.Start));
    }

    /// <summary>The value of an expression; a fault is noted, and the value is then unknown.</summary>
    /// <param name="compute">Computes it.</param>
    /// <param name="context">What it is evaluated in.</param>
    /// <param name="expression">What is unknown in case of a fault.</param>
    public static TemplateValue Guard(Func<ArmContext, TemplateValue> compute, ArmContext context, string expression)
    {
        try
        {
            return compute(context);
        }
        catch (TemplateFaultException fault)
        {
            context.Run.NoteValue(fault.Kind, fault.Message, context.Place);
            return Fault(context, context.Place, expression, fault.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            context.Run.NoteValue(TemplateNoteKind.NotEvaluated, TemplateTexts.NestedTooDeeply, context.Place);
            return Fault(context, context.Place, expression, TemplateTexts.NestedTooDeeply);
        }
    }

    /// <summary>The text of JSON as a value: an expression, a text with placeholders, or a plain text.</summary>
    public static TemplateValue EvaluateText(JsonValue json, SourceFile file, ArmContext context)
    {
        var text = json.Text;
        var place = new SourcePlace(file, json.Start);
        if (text.Length < 2 || text[0] != '[')
            return Placeholders.Open(new TextValue(text, place));
        if (!ExpressionParser.IsExpression(text))
            return Placeholders.Open(new TextValue(text.StartsWith("[[", StringComparison.Ordinal) && text[text.Length - 1] == ']' ? text.Substring(1) : text, place));
        var inner = context with { Place = place, IsVerbatim = json.End - json.Start == text.Length + 2 };
        return Guard(inside => Relocate(inside.Run.Parse(text).Evaluate(inside), place), inner, text.Substring(1, text.Length - 2));
    }

    // A value that is written nowhere, such as a null, is where the expression is.
    private static TemplateValue Relocate(TemplateValue value, SourcePlace place) => value switch
    {
        NullValue { Place.File: null } => new NullValue(place),
        TextValue { Place.File: null } text => new TextValue(text.Text, place, text.Origins),
        UnknownValue { Place.File: null } unknown => new UnknownValue(unknown.Owner, unknown.Expression, place) { Shape = unknown.Shape, Examples = unknown.Examples, IsShape = unknown.IsShape, Fault = unknown.Fault },
        _ => value,
    };

    private static UnknownValue Fault(ArmContext context, SourcePlace place, string expression, string message) =>
        new(context.Deployment.Owner, CanonicalText.Shorten(expression), place) { Fault = message };

    private static ObjectValue EvaluateObject(JsonValue json, SourceFile file, ArmContext context)
    {
        List<KeyValuePair<string, TemplateValue>> members = new(json.Members.Count);
        foreach (var member in json.Members)
        {
            if (member.Key.Equals("copy", StringComparison.OrdinalIgnoreCase) && CopyLoop.OfProperties(member.Value) is { } loops)
            {
                foreach (var loop in loops)
                    members.Add(new(loop.Name, loop.Evaluate(file, context)));
                continue;
            }

            var name = member.Key;
            if (ExpressionParser.IsExpression(name))
            {
                // The names of tags and identities may be expressions. An unknown name is kept as it is written.
                var keyPlace = context with { Place = new SourcePlace(file, Math.Max(member.Value.KeyStart, 0)) };
                var key = Guard(inside => inside.Run.Parse(member.Key).Evaluate(inside), keyPlace, member.Key);
                name = key.AsText ?? "[" + key.Expression + "]";
            }
            else if (name.StartsWith("[[", StringComparison.Ordinal))
            {
                name = name.Substring(1);
            }

            members.Add(new(name, Evaluate(member.Value, file, context)));
        }

        return new ObjectValue(members, new SourcePlace(file, json.Start));
    }
}
