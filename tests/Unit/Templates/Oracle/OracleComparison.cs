using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Templates.Oracle;

/// <summary>Compares our values of a template with those of Microsoft's evaluator.</summary>
internal sealed class OracleComparison
{
    private readonly List<string> _differences = [];

    /// <summary>The number of values that both know.</summary>
    public int Equal { get; private set; }

    /// <summary>The number of values that neither knows.</summary>
    public int Open { get; private set; }

    /// <summary>The values that only we know: Microsoft's evaluator keeps some expressions whole.</summary>
    public List<string> OnlyOurs { get; } = [];

    /// <summary>What differs, and what only Microsoft's evaluator knows.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Compares all resources that are judged.</summary>
    public void Compare(IReadOnlyList<PlannedResource> ours, JsonValue snapshot)
    {
        var theirs = snapshot["predictedResources"].Items.Where(item => PlannedTypes.Contains(item["type"].Text)).ToList();
        var planned = ours.Where(resource => !resource.IsExisting).ToList();
        if (planned.Count != theirs.Count)
            _differences.Add($"{planned.Count} resources, not {theirs.Count}: {string.Join(", ", planned)}");
        foreach (var resource in planned)
        {
            var name = JoinedText.Join(resource.Names.SelectMany((segment, i) => i == 0 ? [segment] : new[] { new TextValue("/", SourcePlace.None), segment }), SourcePlace.None);
            var other = theirs.Find(item => item["type"].Text.Equals(resource.Type, StringComparison.OrdinalIgnoreCase) && (name.HasUnknown ? IsOpen(item["name"]) : item["name"].Text == name.AsText));
            if (other is null)
            {
                _differences.Add($"only ours: {resource}");
                continue;
            }

            theirs.Remove(other);
            Compare(resource.ToString(), name, other["name"]);
            Compare(resource + ".apiVersion", resource.ApiVersion, other["apiVersion"]);
            foreach (var member in other.Members.Where(member => member.Key is not ("id" or "name" or "type" or "apiVersion" or "dependsOn" or "scope" or "condition" or "copy")))
                Compare(resource + "." + member.Key, resource.Body[member.Key], member.Value);
            foreach (var member in ((ObjectValue)resource.Body).Members.Where(member => !member.Value.IsNull && other[member.Key].Kind == JsonKind.Null))
                _differences.Add($"only ours: {resource}.{member.Key}");
        }

        _differences.AddRange(theirs.Select(item => $"only theirs: {item["type"].Text} {item["name"].Text}"));
    }

    private static bool IsOpen(JsonValue json) => json.Kind == JsonKind.String && json.Text.StartsWith('[') && json.Text.EndsWith(']');

    private void Compare(string path, TemplateValue ours, JsonValue theirs)
    {
        switch (ours)
        {
            case ObjectValue { Rest: null } known when theirs.Kind == JsonKind.Object:
                foreach (var name in known.Members.Select(member => member.Key).Concat(theirs.Members.Select(member => member.Key)).Distinct(StringComparer.OrdinalIgnoreCase))
                    Compare(path + "." + name, known[name], theirs[name]);
                return;
            case ListValue list when theirs.Kind == JsonKind.Array && list.Items.Count == theirs.Items.Count:
                for (var i = 0; i < list.Items.Count; i++)
                    Compare($"{path}[{i}]", list.Items[i], theirs.Items[i]);
                return;
        }

        if (ours.HasUnknown && IsOpen(theirs))
            Open++;
        else if (ours.HasUnknown)
            _differences.Add($"{path}: unknown [{ours.Expression}], but theirs is {Write(theirs)}");
        else if (IsOpen(theirs))
            OnlyOurs.Add($"{path}: {ValueJson.Write(ours)}, theirs is {theirs.Text}");
        else if (ValueJson.Write(ours) == Write(theirs))
            Equal++;
        else
            _differences.Add($"{path}: {ValueJson.Write(ours)}, but theirs is {Write(theirs)}");
    }

    private static string Write(JsonValue json) => ValueJson.Write(ValueJson.Read(json, _ => SourcePlace.None));
}
