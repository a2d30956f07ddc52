using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Opens the template of a nested or linked deployment.</summary>
/// <param name="run">The work on the file.</param>
/// <param name="groups">The resource groups that the template creates.</param>
internal sealed class NestedDeploymentBuilder(ArmRun run, GroupLocations groups)
{
    /// <summary>The deployment; null if its template cannot be read.</summary>
    public NestedDeployment? Build(ArmResource resource)
    {
        var properties = resource.Json["properties"];
        var template = properties["template"];
        var file = resource.File;
        if (template.Kind != JsonKind.Object)
        {
            if (OpenLink(properties["templateLink"], resource) is not { } linked)
                return null;
            file = linked;
            template = linked.Json.Value;
        }

        var scope = ScopeOf(resource, template);
        var isInner = !ReferenceEquals(file, resource.File) || string.Equals(properties["expressionEvaluationOptions"]["scope"].Text, "inner", StringComparison.OrdinalIgnoreCase);
        if (!isInner)
            return new NestedDeployment(template, file, resource.Context, scope);
        var deployment = new ArmDeployment(
            run,
            template,
            file,
            resource.Context.Deployment.Owner + "/" + resource.Address,
            scope,
            PassedParameters.Of(properties["parameters"], resource.File, resource.Context))
        {
            Name = resource.Names[resource.Names.Count - 1],
        };
        return new NestedDeployment(template, file, deployment.Context, scope);
    }

    private ArmScope ScopeOf(ArmResource resource, JsonValue template)
    {
        var json = resource.Json;
        var scope = resource.Scope;
        var place = new SourcePlace(resource.File, json.Start);
        if (json["subscriptionId"].Kind != JsonKind.Null)
        {
            var isAbove = scope.Level != ScopeLevel.ResourceGroup || ScopeLevels.Of(template) == ScopeLevel.Subscription;
            scope = scope with { Level = isAbove ? ScopeLevel.Subscription : scope.Level, SubscriptionId = ArmJson.Evaluate(json["subscriptionId"], resource.File, resource.Context) };
        }

        if (json["resourceGroup"].Kind != JsonKind.Null)
            scope = scope with { Level = ScopeLevel.ResourceGroup, ResourceGroup = ArmJson.Evaluate(json["resourceGroup"], resource.File, resource.Context) };
        if (scope.Level != ScopeLevel.ResourceGroup)
            return json["location"].Kind == JsonKind.Null ? scope : scope with { Location = resource.Location };

        var outer = resource.Context.Deployment.Scope;
        var id = ArmIds.ResourceGroup(scope.SubscriptionId, scope.ResourceGroup, place);
        var isSame = outer.Level == ScopeLevel.ResourceGroup && ArmIds.ResourceGroup(outer.SubscriptionId, outer.ResourceGroup, place).Expression == id.Expression;
        return isSame ? scope with { Location = outer.Location } : scope with { Location = groups.Of(id, resource.Context.Deployment.Owner) };
    }

    private SourceFile? OpenLink(JsonValue link, ArmResource resource)
    {
        if (link.Kind != JsonKind.Object)
            return null;
        var place = new SourcePlace(resource.File, link.Start);
        var folder = Path.GetDirectoryName(resource.Context.Deployment.File.Path) ?? "";
        var relative = ArmJson.Evaluate(link["relativePath"], resource.File, resource.Context).AsText;
        var uri = ArmJson.Evaluate(link["uri"], resource.File, resource.Context);
        var path = relative is { Length: > 0 } ? Path.Combine(folder, relative)
            : Uri.TryCreate(uri.AsText, UriKind.Absolute, out var address) && address.IsFile ? address.LocalPath
            : uri.AsText is { Length: > 0 } text && text.IndexOf(':') < 0 ? Path.Combine(folder, text)
            : null;
        if (path is null)
        {
            run.Note(TemplateNoteKind.NotEvaluated, TemplateTexts.FormatLinkedTemplateRemote(uri.AsText ?? uri.Expression), place);
            return null;
        }

        if (run.Inputs.Open(path) is { } file && file.Json.Fault == JsonFault.None)
            return file;
        run.Note(TemplateNoteKind.NotEvaluated, TemplateTexts.FormatLinkedTemplateUnread(path), place);
        return null;
    }
}
