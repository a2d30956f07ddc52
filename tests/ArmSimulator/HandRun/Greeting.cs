namespace SigTroubleshoot.ArmSimulator;

/// <summary>The text that a manual run prints at startup.</summary>
internal static class Greeting
{
    /// <summary>Returns a few plain lines.</summary>
    /// <param name="simulator">The simulator.</param>
    /// <param name="line">The options.</param>
    /// <param name="folder">The folder of the scripts, as a user types it.</param>
    public static string Text(Simulator simulator, CommandLine line, string folder) => $"""
        Azure, simulated, at {simulator.Endpoint}
          subscriptions   {ContosoWorld.Production} (Contoso Production), {ContosoWorld.Test} (Contoso Test),
                          {ContosoWorld.Closed} (no access)
          gallery         gal_contoso in rg-golden-images: web-server-2025, db-server-arm, legacy, empty, appliance, encrypted
          versions        web-server-2025 2.3.0 is well; 2.4.0 replicates; 2.5.0 failed in one region; 2.6.0 is stuck;
                          2.7.0 lacks a region; 1.0.0 is past its end of life
          shared          {ContosoWorld.CommunityGallery} (community)
                          {ContosoWorld.SharedGallery} (shared with Contoso Production)
          reads           {(line.Budget ? "limited as in Azure" : "not limited")}{(line.Fleet > 0 ? $"; {line.Fleet} more versions in {HandRun.FleetSubscription}" : "")}{(line.Tenant > 0 ? $"; {line.Tenant} more subscriptions in the management group {TenantPlan.ManagementGroup}" : "")}

        In PowerShell:    . {folder}/Connect.ps1
        In a shell:       . {folder}/connect.sh
        Pull a fault:     curl --cacert "$SIGTROUBLESHOOT_CA_FILE" {simulator.Endpoint}simulator/faults -d '[[Example]]'
        End the faults:   curl --cacert "$SIGTROUBLESHOOT_CA_FILE" {simulator.Endpoint}simulator/faults -X DELETE
        Count requests:   curl --cacert "$SIGTROUBLESHOOT_CA_FILE" {simulator.Endpoint}simulator/requests

        Ctrl+C ends it.
        """.Replace("[[Example]]", """{"kind":"429","path":"/versions/2.4.0","count":3,"retryAfter":5}""", StringComparison.Ordinal);
}
