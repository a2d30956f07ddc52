namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a purchase plan: <c>plan</c> of a VM, <c>purchasePlan</c> of a disk or image definition.</summary>
internal static class PurchasePlanMapping
{
    /// <summary>The plan; <see cref="PurchasePlan.None"/> if there is none.</summary>
    public static PurchasePlan Map(IResourceNode node) => new(node["publisher"].Text ?? "", node["product"].Text ?? "", node["name"].Text ?? "");
}
