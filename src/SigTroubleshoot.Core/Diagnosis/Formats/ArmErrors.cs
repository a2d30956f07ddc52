using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>
/// Finds ARM errors in JSON: objects with a code and a message at any depth, in <c>details</c>, in <c>innererror</c>,
/// and in strings that contain JSON. If no JSON can be read, codes and messages are found by their names.
/// </summary>
internal static class ArmErrors
{
    /// <summary>The nesting of JSON in JSON strings; three levels have been seen.</summary>
    private const int MaxLayers = 8;

    private static readonly Regex CodeShape = new(@"^[A-Za-z][A-Za-z0-9_.\-]{1,100}$", RegexOptions.CultureInvariant);

    private static readonly string[] CodeNames = ["code", "errorCode", "provisioningErrorCode"];

    private static readonly string[] OperationNames = ["correlationId", "operationId"];

    /// <summary>The errors in all JSON between two positions, in order of appearance.</summary>
    public static List<AzureError> Find(string text, int from, int to)
    {
        var errors = new List<AzureError>();
        for (var at = NextBrace(text, from, to); at >= 0;)
        {
            var reading = JsonReader.Parse(text, at);
            Collect(text, reading.Value, errors);
            at = NextBrace(text, Math.Max(reading.End, at + 1), to);
        }

        errors.AddRange(CodePatterns.Find(text, from, to, errors));
        errors.Sort((left, right) => left.Start.CompareTo(right.Start));
        return errors;
    }

    /// <summary>The errors in the one value that starts at a position, such as a response body, or a string that contains one.</summary>
    public static List<AzureError> FindOne(string text, int from, int to)
    {
        from = TextScan.SkipSpace(text, from, to);
        if (from >= to || text[from] is not ('{' or '[' or '"'))
            return [];
        var errors = new List<AzureError>();
        var reading = JsonReader.Parse(text, from);
        Collect(text, reading.Value, errors);
        if (errors.Count == 0 && !reading.IsExact)
            errors.AddRange(CodePatterns.Find(text, from, Math.Min(to, TextScan.ParagraphEnd(text, from, to)), errors));
        errors.RemoveAll(error => error.Start >= to);
        return errors;
    }

    private static int NextBrace(string text, int from, int to) => from < to ? text.IndexOf('{', from, to - from) : -1;

    /// <summary>Walks a value in order of appearance, without recursion.</summary>
    private static void Collect(string text, JsonValue root, List<AzureError> errors)
    {
        var left = new Stack<Step>();
        left.Push(new Step(root, text, null, 0, ""));
        while (left.Count > 0)
        {
            var step = left.Pop();
            switch (step.Value.Kind)
            {
                case JsonKind.Object:
                    var operation = FirstText(step.Value, OperationNames) is { Length: > 0 } id ? id : step.OperationId;
                    if (Read(step, operation) is { } error)
                        errors.Add(error);
                    for (var i = step.Value.Members.Count - 1; i >= 0; i--)
                        left.Push(step with { Value = step.Value.Members[i].Value, OperationId = operation });
                    break;
                case JsonKind.Array:
                    for (var i = step.Value.Items.Count - 1; i >= 0; i--)
                        left.Push(step with { Value = step.Value.Items[i] });
                    break;
                case JsonKind.String when step.Layer < MaxLayers:
                    PushInner(step, left);
                    break;
            }
        }
    }

    /// <summary>Continues with the JSON that a string contains; its positions are those of the string itself.</summary>
    private static void PushInner(Step step, Stack<Step> left)
    {
        var text = step.Value.Text;
        if (text.IndexOf("code", StringComparison.OrdinalIgnoreCase) < 0)
            return;
        var inner = new List<JsonValue>();
        for (var at = text.IndexOf('{'); at >= 0;)
        {
            var reading = JsonReader.Parse(text, at);
            inner.Add(reading.Value);
            at = Math.Max(reading.End, at + 1) is var next && next < text.Length ? text.IndexOf('{', next) : -1;
        }

        for (var i = inner.Count - 1; i >= 0; i--)
            left.Push(new Step(inner[i], text, step.Holder ?? step.Value, step.Layer + 1, step.OperationId));
    }

    private static AzureError? Read(Step step, string operationId)
    {
        var value = step.Value;
        var code = FirstText(value, CodeNames);
        var message = value["message"] is { Kind: JsonKind.String } text ? text.Text : "";
        var isRun = message.Length > 0 && value["runState"].Text is "Failed" or "PartiallySucceeded" or "Canceled";
        var isStatus = value["level"].Text is "Info" or "Information";
        if (isStatus || !(isRun || (CodeShape.IsMatch(code) && (message.Length > 0 || value["details"].Kind == JsonKind.Array || value["innererror"].Kind == JsonKind.Object))))
            return null;

        var place = step.Holder ?? value;
        return new AzureError
        {
            Code = code,
            CodeAt = step.Holder is null ? CodeAt(value) : -1,
            Message = QuotedText.Bare(message),
            Target = value["target"] is { Kind: JsonKind.String } target ? target.Text : "",
            StatusCode = HttpStatus.Parse(value["statusCode"].Text),
            OperationId = operationId,
            Format = isRun || value["provisioningErrorCode"].Kind != JsonKind.Null ? "Image Builder" : CodePatterns.FormatOf(step.Text, FirstCode(value)?.Start ?? -1),
            Start = place.Start,
            End = place.End,
        };
    }

    /// <summary>The position of the code's first letter.</summary>
    private static int CodeAt(JsonValue value) => FirstCode(value) is { } code ? code.Start + 1 : -1;

    private static JsonValue? FirstCode(JsonValue value) => CodeNames.Select(name => value[name]).FirstOrDefault(code => code.Kind == JsonKind.String);

    private static string FirstText(JsonValue value, string[] names) =>
        names.Select(name => value[name]).FirstOrDefault(member => member.Kind == JsonKind.String)?.Text ?? "";

    /// <summary>A value still to be visited.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Text">The text it was read from.</param>
    /// <param name="Holder">The outermost string that contains it, or null.</param>
    /// <param name="Layer">The number of JSON strings around it.</param>
    /// <param name="OperationId">The operation ID from the objects around it.</param>
    private sealed record Step(JsonValue Value, string Text, JsonValue? Holder, int Layer, string OperationId);
}
