import {
  Button,
  Checkbox,
  Dialog,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  InputLabel,
  MenuItem,
  Select,
  Switch,
  TextField,
} from '@mui/material';
import { show } from '../page.tsx';

show({
  Field: ({ label, value, onChange }) => (
    <TextField label={label} value={value} margin="normal" onChange={(event) => onChange(event.target.value)} />
  ),
  Checkbox: ({ label, isOn, onChange }) => (
    <div>
      <FormControlLabel label={label} control={<Checkbox checked={isOn} onChange={(_, now) => onChange(now)} />} />
    </div>
  ),
  Switch: ({ label, isOn, onChange }) => (
    <div>
      <FormControlLabel label={label} control={<Switch checked={isOn} onChange={(_, now) => onChange(now)} />} />
    </div>
  ),
  List: ({ label, value, options, onChange }) => (
    <FormControl fullWidth margin="normal">
      <InputLabel id="access-label">{label}</InputLabel>
      <Select labelId="access-label" label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  ),
  Dialog: ({ title, isOpen, onClose, children }) => (
    <Dialog open={isOpen} onClose={onClose}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
    </Dialog>
  ),
  Button: ({ type, onPress, children }) => (
    <Button type={type} variant="contained" onClick={onPress}>
      {children}
    </Button>
  ),
});
