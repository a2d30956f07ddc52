"""Debian's azure.azcollection imports from where an older azure-mgmt-recoveryservicesbackup had its classes; Debian ships a newer one."""
import sys

try:
    import azure.mgmt.recoveryservicesbackup as backup
    from azure.mgmt.recoveryservicesbackup.activestamp import RecoveryServicesBackupClient, models

    backup.RecoveryServicesBackupClient = RecoveryServicesBackupClient
    backup.models = sys.modules["azure.mgmt.recoveryservicesbackup.models"] = models
except ImportError:
    pass
