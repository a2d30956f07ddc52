namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The commands that make a plan and print it as JSON.</summary>
internal static class TerraformCommands
{
    private const string PlanFile = "plan.tfplan";

    /// <summary>Makes a plan and prints it.</summary>
    public static readonly string PlanAndShow = "terraform plan -out=" + PlanFile + "\n" + Show(PlanFile);

    /// <summary>Prints a plan.</summary>
    /// <param name="plan">The name of its file.</param>
    public static string Show(string plan) => "terraform show -json " + (plan.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-') && plan.Length > 0 && plan[0] != '-' ? plan : "<PlanFile>") + " > plan.json";
}
