using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Terraform.Types;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>IDs of resources that do not exist yet: Terraform does not know them, but their form is known.</summary>
internal static class TerraformIds
{
    private const string Group = "azurerm_resource_group";
    private const string RoleAssignment = "azurerm_role_assignment";

    // What is not judged, but referred to.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["azurerm_disk_encryption_set"] = "Microsoft.Compute/diskEncryptionSets",
        ["azurerm_storage_account"] = "Microsoft.Storage/storageAccounts",
        ["azurerm_user_assigned_identity"] = "Microsoft.ManagedIdentity/userAssignedIdentities",
    };

    /// <summary>Notes what an instance creates that is not judged, but referred to. Of most instances, only the type is looked at: a plan can have thousands.</summary>
    /// <param name="plan">The instance.</param>
    /// <param name="world">Its plan.</param>
    public static void NoteCreated(PlanInstance plan, TerraformWorld world)
    {
        var created = CreatedResources.Of(world.Inputs);
        if (plan.Type == RoleAssignment)
            created.Note(CreatedResources.RoleAssignment);
        else if (plan.Type == AzapiResource.TypeName)
            AzapiResource.NoteCreated(world.Instance(plan), created, () => Subscription(world.Instance(plan)));
        else if (plan.Type == Group)
            Add(CreatedResources.ResourceGroup, _ => NullValue.Absent);
        else if (Others.TryGetValue(plan.Type, out var other) && CreatedResources.Contains(other))
            Add(other, instance => instance.Get("resource_group_name"));

        void Add(string type, Func<TerraformInstance, TemplateValue> resourceGroup)
        {
            var instance = world.Instance(plan);
            created.Add(type, [instance.Get("name")], new ResourceScope(Subscription(instance), resourceGroup(instance)));
        }
    }

    /// <summary>The ID of an instance; null if its form is not known.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="context">The context of the reference.</param>
    public static TemplateValue? Of(TerraformInstance instance, HclContext context)
    {
        // The ID is edited where it is referred to, and its names where they are written.
        var place = SourcePlace.None;
        var subscription = Subscription(instance);
        if (instance.Plan.Type == Group)
            return ArmIds.ResourceGroup(subscription, instance.Attribute("name", context), place);
        if (Others.TryGetValue(instance.Plan.Type, out var other))
            return ArmIds.Resource(ArmIds.ResourceGroup(subscription, instance.Attribute("resource_group_name", context), place), other, [instance.Attribute("name", context)], place);
        if (TerraformTypes.Find(instance.Plan.Type) is not { } type)
            return null;
        var identity = type.Identify(new ReferencedAttributes(instance, context));
        return identity is null || identity.Names.Count == 0
            ? null
            : ArmIds.Resource(ArmIds.ResourceGroup(identity.Subscription ?? subscription, identity.ResourceGroup, place), identity.Type, identity.Names, place);
    }

    /// <summary>The subscription of an instance.</summary>
    public static TemplateValue Subscription(TerraformInstance instance)
    {
        var world = instance.World;
        if (world.Inputs.SubscriptionId is { Length: > 0 } given)
            return new TextValue(given, SourcePlace.None);
        var key = instance.Configuration["provider_config_key"].Text;
        var provider = world.Plan.Root["configuration"]["provider_config"][key]["expressions"]["subscription_id"];
        return world.Module("").Value(world.Module("").ContextOf(world.Plan.File), null, "", provider) is TextValue known
            ? known
            : new UnknownValue(world.Owner + " " + key, "subscription().subscriptionId", SourcePlace.None) { Shape = ValueShape.Text };
    }
}
