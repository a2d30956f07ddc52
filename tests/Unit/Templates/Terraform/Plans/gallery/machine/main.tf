terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
  }
}

variable "name" {}
variable "location" {}
variable "image" {}
variable "password" {
  sensitive = true
}

resource "azurerm_linux_virtual_machine" "vm" {
  name                  = var.name
  resource_group_name   = "rg-vm"
  location              = var.location
  size                  = "Standard_D2s_v5"
  admin_username        = "azureuser"
  admin_password        = var.password
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-vm/providers/Microsoft.Network/networkInterfaces/nic"]
  source_image_id       = var.image
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}
