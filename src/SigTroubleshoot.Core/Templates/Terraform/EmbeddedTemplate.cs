using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>An ARM template in a deployment resource: the reader of ARM templates reads it.</summary>
internal static class EmbeddedTemplate
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "azurerm_resource_group_template_deployment", "azurerm_subscription_template_deployment", "azurerm_management_group_template_deployment",
        "azurerm_tenant_template_deployment", "azurerm_template_deployment",
    };

    /// <summary>Whether a type deploys an ARM template.</summary>
    public static bool IsDeployment(string type) => Types.Contains(type);

    /// <summary>Reads the template of a deployment.</summary>
    public static TemplateReading Read(TerraformInstance instance)
    {
        var name = instance.Get("template_content").IsNull ? "template_body" : "template_content";
        var content = instance.Get(name);
        if (content.IsNull)
            return TemplateReading.Nothing;
        if (content.AsText is not { } text)
            return new TemplateReading([], [new TemplateNote(TemplateNoteKind.NotEvaluated, TerraformTexts.FormatTemplateUnknown(address: instance.Address), content.Place)]);
        var reading = new ArmReader().Read(EmbeddedPlaces.Of(text, instance, name, content.Place), instance.World.Inputs with
        {
            Parameters = ReadParameters(instance),
            ParameterFiles = [],
            ResourceGroup = instance.Get("resource_group_name").AsText,
            SubscriptionId = TerraformIds.Subscription(instance).AsText,
            Location = instance.Get("location").AsText,
        });
        return new TemplateReading([.. reading.Resources.Select(resource => resource with { Address = instance.Address + "." + resource.Address })], reading.Notes);
    }

    private static Dictionary<string, TemplateValue> ReadParameters(TerraformInstance instance)
    {
        var parameters = new Dictionary<string, TemplateValue>(StringComparer.OrdinalIgnoreCase);
        var isWrapped = !instance.Get("parameters_content").IsNull || !instance.Get("parameters_body").IsNull;
        var given = isWrapped ? instance.GetJson(instance.Get("parameters_content").IsNull ? "parameters_body" : "parameters_content") : instance.Get("parameters");
        foreach (var parameter in (given as ObjectValue)?.Members ?? [])
            parameters[parameter.Key] = isWrapped && parameter.Value is ObjectValue wrapper && wrapper.TryGet("value", out var value) ? value : parameter.Value;
        return parameters;
    }
}
